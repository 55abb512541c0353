namespace Hearsay.Ingesting;

/// <summary>Tells files that hold no text by their first bytes, and names what they look like.</summary>
internal static class BinarySniffer
{
    private const int Window = 65536;

    private static readonly (int Offset, byte[] Bytes, string Name)[] Signatures =
    [
        (0, "{\\rtf"u8.ToArray(), "an RTF document"),
        (0, "%!PS-"u8.ToArray(), "a PostScript document"),
        (0, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "an old Microsoft Office document"),
        (0, [0x89, .. "PNG\r\n"u8], "a PNG image"),
        (0, [0xFF, 0xD8, 0xFF], "a JPEG image"),
        (0, "GIF87a"u8.ToArray(), "a GIF image"),
        (0, "GIF89a"u8.ToArray(), "a GIF image"),
        (0, [.. "II*"u8, 0], "a TIFF image"),
        (0, [.. "MM"u8, 0, .. "*"u8], "a TIFF image"),
        (0, [0x1F, 0x8B, 0x08], "a gzip archive"),
        (0, [.. "7z"u8, 0xBC, 0xAF, 0x27, 0x1C], "a 7-Zip archive"),
        (0, [.. "Rar!"u8, 0x1A, 0x07], "a RAR archive"),
        (0, [0xFD, .. "7zXZ"u8, 0], "an XZ archive"),
        (0, [0x28, 0xB5, 0x2F, 0xFD], "a Zstandard archive"),
        (257, "ustar"u8.ToArray(), "a tar archive"),
        (0, [0x7F, .. "ELF"u8], "a program"),
        (0, [.. "SQLite format 3"u8, 0], "a SQLite database"),
        (0, "OggS"u8.ToArray(), "a video or sound file"),
        (0, [0x1A, 0x45, 0xDF, 0xA3], "a video or sound file"),
    ];

    private static readonly string[] RiffKinds = ["WEBP", "WAVE", "AVI "];

    /// <summary>What the bytes look like ("a PNG image"), or null when no signature fits.</summary>
    public static string? Format(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[(byte)'P', (byte)'K', 3, 4])) return Zip(bytes);
        if (bytes.Length >= 12 && bytes.StartsWith("RIFF"u8) && Array.IndexOf(RiffKinds, System.Text.Encoding.Latin1.GetString(bytes[8..12])) >= 0)
            return "a picture, video or sound file";
        if (bytes.Length >= 12 && bytes[0] == 0 && bytes[4..].StartsWith("ftyp"u8)) return "a video or sound file";
        foreach (var (offset, signature, name) in Signatures)
            if (bytes.Length > offset && bytes[offset..].StartsWith(signature)) return name;
        return null;
    }

    private static string Zip(ReadOnlySpan<byte> bytes)
    {
        var start = bytes[..Math.Min(bytes.Length, 4096)];
        if (start.IndexOf("word/"u8) >= 0) return "a Word document";
        if (start.IndexOf("xl/"u8) >= 0) return "an Excel workbook";
        if (start.IndexOf("ppt/"u8) >= 0) return "a PowerPoint presentation";
        if (start.IndexOf("application/vnd.oasis.opendocument"u8) >= 0) return "an OpenDocument file";
        return start.IndexOf("application/epub"u8) >= 0 ? "an EPUB book" : "a zip archive";
    }

    /// <summary>Whether more than one byte in twenty at the start is a control character that text does not use.</summary>
    /// <remarks>A stray NUL in a text is no sign.</remarks>
    public static bool HasManyControls(ReadOnlySpan<byte> bytes)
    {
        var start = bytes[..Math.Min(bytes.Length, Window)];
        var controls = 0;
        foreach (var b in start) if (b < 32 && b is not (8 or 9 or 10 or 11 or 12 or 13 or 27)) controls++;
        return controls * 20 > start.Length;
    }
}
