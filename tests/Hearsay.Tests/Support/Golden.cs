namespace Hearsay.Tests.Support;

/// <summary>Texts that lie in the checkout and must be exactly what the program writes.</summary>
internal static class Golden
{
    /// <summary>Set this variable to write the files instead of comparing them; look at the difference before you commit it.</summary>
    private const string Write = "HEARSAY_WRITE";

    /// <summary>Compares with a file; the first line that differs is named.</summary>
    public static void Check(string path, string actual)
    {
        if (Environment.GetEnvironmentVariable(Write) is { Length: > 0 }) File.WriteAllText(path, actual);
        var expected = File.Exists(path) ? File.ReadAllText(path) : "";
        if (expected == actual) return;
        var (wanted, got) = (expected.Split('\n'), actual.Split('\n'));
        var line = Enumerable.Range(0, Math.Max(wanted.Length, got.Length)).First(i => wanted.ElementAtOrDefault(i) != got.ElementAtOrDefault(i));
        Assert.Fail($"{Repository.Relative(path)}:{line + 1} is\n  {wanted.ElementAtOrDefault(line) ?? "(nothing)"}\nbut the program writes\n  "
            + $"{got.ElementAtOrDefault(line) ?? "(nothing)"}\nIf that is right, run the tests with {Write}=1 and commit the file.\nAll of it:\n{actual}");
    }
}
