namespace Hearsay.Cli.Docs;

/// <summary>The pages of <c>docs/</c> that are made from the program; a test fails when one of them is stale.</summary>
internal static class GeneratedDocs
{
    /// <summary>File names and contents.</summary>
    /// <param name="schema">Text of <c>docs/claim.schema.json</c>.</param>
    public static IEnumerable<(string Name, string Page)> All(string schema)
    {
        yield return ("errors.md", ErrorsPage.Text());
        yield return ("rules.md", RulesPage.Text());
        yield return ("cli.md", CommandsPage.Text());
        yield return ("exports.md", ExportsPage.Text());
        yield return ("schema.md", SchemaPage.Text(schema));
        yield return ("schema-case.md", CasePage.Text());
    }

    /// <summary>A cell of a Markdown table.</summary>
    public static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace("\r", "", StringComparison.Ordinal).Replace("\n", " ", StringComparison.Ordinal);
}
