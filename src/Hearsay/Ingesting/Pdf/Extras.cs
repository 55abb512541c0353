using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Hearsay.Ingesting.Pdf;

/// <summary>What a PDF holds beside its pages' text: counted and named, never opened or run.</summary>
internal sealed class Extras
{
    /// <summary>Nodes of a tree of names that are looked at; a larger one, or a loop, is left there.</summary>
    private const int MaxNodes = 10_000;

    /// <summary>Names that are told.</summary>
    private const int MaxNames = 5;

    private const int NameLength = 60;

    private static readonly NameToken Names = NameToken.Create("Names"), Files = NameToken.Create("EmbeddedFiles"), Script = NameToken.Create("JavaScript"), Kids = NameToken.Create("Kids"),
        OpenAction = NameToken.Create("OpenAction"), MoreActions = NameToken.Create("AA"), Action = NameToken.Create("A"), Kind = NameToken.Create("S"), Annotations = NameToken.Create("Annots"),
        Subtype = NameToken.Create("Subtype"), Contents = NameToken.Create("Contents"), Value = NameToken.Create("V"), FileSpec = NameToken.Create("FS"), FileName = NameToken.Create("F"),
        UnicodeName = NameToken.Create("UF"), Parent = NameToken.Create("Parent");

    private readonly List<string> _names = [];
    private readonly SortedSet<int> _annotated = [];
    private int _files, _scripts, _notes, _fields;

    /// <summary>Looks at the catalogue: attached files and scripts that belong to the whole document.</summary>
    public void AddDocument(DictionaryToken catalog, IPdfTokenScanner scanner)
    {
        if (catalog.Find<DictionaryToken>(Names, scanner) is { } names)
        {
            if (names.Find<DictionaryToken>(Files, scanner) is { } files)
                foreach (var (name, value) in Leaves(files, scanner)) AddFile((value is null ? null : FileNameOf(value, scanner)) ?? name);
            if (names.Find<DictionaryToken>(Script, scanner) is { } scripts) _scripts += Leaves(scripts, scanner).Count();
        }
        _scripts += Scripts(catalog, OpenAction, scanner);
    }

    /// <summary>Looks at what hangs on a page: notes, form fields, attached files, scripts.</summary>
    public void AddPage(int number, DictionaryToken page, IPdfTokenScanner scanner)
    {
        _scripts += Scripts(page, Action, scanner);
        foreach (var annotation in page.FindAll(Annotations, scanner, MaxNodes))
        {
            var kind = annotation.Find<NameToken>(Subtype, scanner)?.Data ?? "";
            if (kind == "FileAttachment") AddFile(annotation.Find<DictionaryToken>(FileSpec, scanner) is { } spec ? FileNameOf(spec, scanner) : null);
            else if (kind == "Widget") { if (HasText(annotation, Value, scanner) || (annotation.Find<DictionaryToken>(Parent, scanner) is { } parent && HasText(parent, Value, scanner))) Count(ref _fields); }
            else if (kind is not ("Link" or "Popup") && HasText(annotation, Contents, scanner)) Count(ref _notes);
            _scripts += Scripts(annotation, Action, scanner);
        }

        void Count(ref int what)
        {
            what++;
            _annotated.Add(number);
        }
    }

    /// <summary>What was not read, as words for a message; null when there is nothing.</summary>
    public string? Words()
    {
        var parts = new List<string>();
        if (_files > 0) parts.Add(Some(_files, "attached file") + (_names.Count == 0 ? "" : $" ({string.Join(", ", _names.Select(name => $"\"{name}\""))}{(_files > _names.Count ? ", …" : "")})"));
        if (_scripts > 0) parts.Add(Some(_scripts, "script"));
        if (_notes > 0) parts.Add(Some(_notes, "note") + " with text");
        if (_fields > 0) parts.Add(Some(_fields, "form field") + " with a value");
        if (parts.Count == 0) return null;
        return string.Join(", ", parts) + (_annotated.Count == 0 ? "" : $" (notes and fields: {PageList.Words(_annotated)})");
    }

    private static string Some(int count, string what) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");

    private void AddFile(string? name)
    {
        _files++;
        if (name is null || _names.Count == MaxNames) return;
        var shown = new string([.. name.Where(c => !char.IsControl(c) && char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.Format).Take(NameLength)]);
        if (shown.Length > 0) _names.Add(shown);
    }

    /// <summary>How many actions of something are scripts or programs: the one that is named, and those for certain occasions.</summary>
    private static int Scripts(DictionaryToken of, NameToken named, IPdfTokenScanner scanner)
    {
        var actions = (of.Find<DictionaryToken>(MoreActions, scanner)?.Data.Values ?? []).Select(value => value.Resolve<DictionaryToken>(scanner)).Append(of.Find<DictionaryToken>(named, scanner));
        return actions.Count(action => action?.Find<NameToken>(Kind, scanner)?.Data is "JavaScript" or "Launch");
    }

    private static bool HasText(DictionaryToken dictionary, NameToken name, IPdfTokenScanner scanner) => String(dictionary, name, scanner) is { } text && text.Any(char.IsLetterOrDigit);

    private static string? String(DictionaryToken dictionary, NameToken name, IPdfTokenScanner scanner) =>
        dictionary.Find<StringToken>(name, scanner)?.Data ?? dictionary.Find<HexToken>(name, scanner)?.Data;

    private static string? FileNameOf(DictionaryToken spec, IPdfTokenScanner scanner) => String(spec, UnicodeName, scanner) ?? String(spec, FileName, scanner);

    /// <summary>The names and values of a tree of names (ISO 32000-1 §7.9.6).</summary>
    private static IEnumerable<(string? Name, DictionaryToken? Value)> Leaves(DictionaryToken root, IPdfTokenScanner scanner)
    {
        var open = new Stack<DictionaryToken>([root]);
        for (var seen = 0; seen < MaxNodes && open.TryPop(out var node); seen++)
        {
            foreach (var child in node.FindAll(Kids, scanner, MaxNodes)) open.Push(child);
            var pairs = node.Find<ArrayToken>(Names, scanner)?.Data ?? [];
            for (var i = 0; i + 1 < Math.Min(pairs.Count, MaxNodes); i += 2) yield return ((pairs[i] as StringToken)?.Data, pairs[i + 1].Resolve<DictionaryToken>(scanner));
        }
    }
}

/// <summary>Numbers of pages as words.</summary>
internal static class PageList
{
    private const int Most = 8;

    /// <summary>"page 3", "pages 1, 2, 7 and 12 more".</summary>
    public static string Words(IReadOnlyCollection<int> pages)
    {
        var shown = string.Join(", ", pages.Take(Most));
        var more = pages.Count - Most;
        return (pages.Count == 1 ? "page " : "pages ") + shown + (more > 0 ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $" and {more} more") : "");
    }
}
