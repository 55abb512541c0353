using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Hearsay.Ingesting.Pdf;

/// <summary>The layers that a document shows or does not show when it is opened (optional content, ISO 32000-1 §8.11).</summary>
/// <remarks>A layer is known by its dictionary. Conditions over several layers (/OCMD) are off when all layers that they name are.</remarks>
internal sealed class Layers
{
    private static readonly NameToken OptionalProperties = NameToken.Create("OCProperties"), Default = NameToken.Create("D"), Off = NameToken.Create("OFF"),
        On = NameToken.Create("ON"), All = NameToken.Create("OCGs"), Base = NameToken.Create("BaseState"), Layer = NameToken.Create("OC");

    private readonly List<DictionaryToken> _off;

    private Layers(List<DictionaryToken> off) => _off = off;

    /// <summary>A document without layers.</summary>
    public static Layers None { get; } = new([]);

    /// <summary>The layers of a document that are off when it is opened.</summary>
    public static Layers Of(DictionaryToken catalog, IPdfTokenScanner scanner)
    {
        if (catalog.Find<DictionaryToken>(OptionalProperties, scanner) is not { } properties || properties.Find<DictionaryToken>(Default, scanner) is not { } state) return None;
        var off = state.FindAll(Off, scanner);
        if (state.Find<NameToken>(Base, scanner)?.Data == "OFF")
        {
            var on = state.FindAll(On, scanner);
            off = [.. properties.FindAll(All, scanner).Where(layer => !on.Contains(layer))];
        }
        return new(off);
    }

    /// <summary>Whether something with this dictionary stands on a layer that is off.</summary>
    public bool IsOff(DictionaryToken dictionary, IPdfTokenScanner scanner) => _off.Count > 0 && IsOffLayer(dictionary.Find<DictionaryToken>(Layer, scanner), scanner);

    /// <summary>Whether a layer, or all layers of a condition, are off.</summary>
    public bool IsOffLayer(DictionaryToken? layer, IPdfTokenScanner scanner)
    {
        if (layer is null || _off.Count == 0) return false;
        if (_off.Contains(layer)) return true;
        var named = layer.Find<DictionaryToken>(All, scanner) is { } one ? [one] : layer.FindAll(All, scanner);
        return named.Count > 0 && named.TrueForAll(_off.Contains);
    }
}
