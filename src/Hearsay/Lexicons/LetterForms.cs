namespace Hearsay.Lexicons;

/// <summary>Ligatures and letters shaped for their place, and the letters that they stand for: compatibility decomposition, which this program must not ask the system for.</summary>
internal static class LetterForms
{
    private static readonly Lazy<Dictionary<char, string>> Table = new(() =>
    {
        var letters = new Dictionary<char, string>();
        foreach (var row in Lexicon.Rows("letter-forms.tsv"))
            foreach (var form in row["forms"]) letters[form] = row["letters"];
        return letters;
    });

    /// <summary>Whether a character may be such a form.</summary>
    public static bool MayBe(char c) => c is (>= '\uFB00' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC');

    /// <summary>The letters that a form stands for, or null when it is none.</summary>
    public static string? Of(char form) => Table.Value.GetValueOrDefault(form);
}
