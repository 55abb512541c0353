namespace Hearsay.Exporting;

/// <summary>A document, or a part of a very long one, with claims of it.</summary>
/// <param name="Document">The document with its text.</param>
/// <param name="Claims">The claims to be written, in order.</param>
public sealed record CasePart(Document Document, IReadOnlyList<Entry> Claims);

/// <summary>A format that claims can be handed on in. A further format is one file: a class with this interface and no constructor arguments.</summary>
public interface IExport
{
    /// <summary>What it is called on the command line.</summary>
    string Name { get; }

    /// <summary>What it is, in a line.</summary>
    string Says { get; }

    /// <summary>What of a claim the format cannot hold or this writer leaves out; empty when nothing is lost.</summary>
    IReadOnlyList<string> Lost { get; }

    /// <summary>Whether the bytes are not text: such a format is written to a file only.</summary>
    bool IsBinary => false;

    /// <summary>Writes all claims; the stream stays open. The same claims give the same bytes.</summary>
    void Write(IEnumerable<CasePart> parts, Stream target);
}

/// <summary>All formats, found by their interface.</summary>
public static class Exports
{
    /// <summary>Every format, by name.</summary>
    public static IReadOnlyList<IExport> All { get; } =
    [
        .. typeof(IExport).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IExport)))
            .Select(type => (IExport)Activator.CreateInstance(type)!).OrderBy(export => export.Name, StringComparer.Ordinal),
    ];

    /// <summary>The format with this name, or null.</summary>
    public static IExport? Find(string name) => All.FirstOrDefault(export => export.Name == name);
}
