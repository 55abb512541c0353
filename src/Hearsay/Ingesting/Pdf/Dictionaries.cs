using UglyToad.PdfPig.Parser.Parts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Hearsay.Ingesting.Pdf;

/// <summary>Looks things up in a PDF's dictionaries, through references.</summary>
internal static class Dictionaries
{
    /// <summary>The value of a name when it has this type, or null.</summary>
    public static T? Find<T>(this DictionaryToken dictionary, NameToken name, IPdfTokenScanner scanner) where T : class, IToken =>
        dictionary.TryGet(name, out var token) && token is not null ? token.Resolve<T>(scanner) : null;

    /// <summary>What a token is or refers to when it has this type, or null.</summary>
    public static T? Resolve<T>(this IToken token, IPdfTokenScanner scanner) where T : class, IToken => DirectObjectFinder.TryGet(token, scanner, out T? found) ? found : null;

    /// <summary>The dictionaries that a list holds; empty when there is no such list.</summary>
    public static List<DictionaryToken> FindAll(this DictionaryToken dictionary, NameToken name, IPdfTokenScanner scanner, int most = int.MaxValue) =>
        [.. (dictionary.Find<ArrayToken>(name, scanner)?.Data ?? []).Take(most).Select(item => item.Resolve<DictionaryToken>(scanner)).OfType<DictionaryToken>()];
}
