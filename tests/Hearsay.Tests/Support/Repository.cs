namespace Hearsay.Tests.Support;

/// <summary>The checkout that the tests run in.</summary>
internal static class Repository
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = Find();

    /// <summary>A path inside the checkout.</summary>
    public static string At(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>Files under a folder with these endings, by path, without build outputs.</summary>
    public static IEnumerable<string> Files(string folder, params string[] endings) => Directory.EnumerateFiles(At(folder), "*", SearchOption.AllDirectories)
        .Where(file => endings.Length == 0 || endings.Any(ending => file.EndsWith(ending, StringComparison.Ordinal)))
        .Where(file => !Relative(file).Split('/').Any(part => part is "bin" or "obj" or ".git" or "TestResults"))
        .Order(StringComparer.Ordinal);

    /// <summary>A path as seen from the root, with forward slashes.</summary>
    public static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Hearsay.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests run inside a checkout.");
    }
}
