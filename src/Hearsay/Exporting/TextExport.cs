using System.Text;

namespace Hearsay.Exporting;

/// <summary>Writes lines of UTF-8 without a byte order mark that end with LF.</summary>
internal static class TextExport
{
    /// <summary>Writes each line as it comes.</summary>
    public static void Write(Stream target, IEnumerable<string> lines)
    {
        using var writer = new StreamWriter(target, new UTF8Encoding(false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        foreach (var line in lines) writer.WriteLine(line);
    }
}
