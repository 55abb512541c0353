using System.Globalization;
using System.Text;
using UtfUnknown;

namespace Hearsay.Ingesting;

/// <summary>Turns the bytes of a file into characters: byte order mark, UTF-8, a charset that the page declares, and only then a guess.</summary>
/// <remarks>A declared charset counts only where the bytes are not UTF-8: pages that were saved again often keep a declaration that no longer
/// holds.</remarks>
internal static class TextDecoder
{
    /// <summary>Below this the detector's guess is not used (0–1). In tries random bytes got no guess at all, and the weakest right one,
    /// a line of Ukrainian in windows-1251, 0.48.</summary>
    private const float LeastConfidence = 0.3f;

    /// <summary>Bytes that the detector sees, from just before the first one that is not ASCII.</summary>
    private const int Window = 262_144;

    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    static TextDecoder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The characters without the byte order mark, or null after a fatal code and message.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes, ProblemList problems, out (string Code, string Message) failure)
    {
        failure = default;
        if (Marked(bytes) is { } marked) return Whole(marked.Encoding, bytes[marked.Length..], problems);
        if (BinarySniffer.Format(bytes) is { } format)
        {
            failure = ("HS0104", $"This is {format}, not text. Convert it to plain text, Markdown, HTML or PDF.");
            return null;
        }
        if (Unmarked16(bytes) is { } wide)
        {
            problems.Note("HS0503", $"There is no byte order mark; the text was read as {wide.WebName}, by the pattern of its bytes.");
            return Whole(wide, bytes, problems);
        }
        if (BinarySniffer.HasManyControls(bytes))
        {
            failure = ("HS0104", "The bytes are no text (NUL and other control characters). Convert the file to plain text, Markdown, HTML or PDF.");
            return null;
        }
        if (Strict(StrictUtf8, bytes) is { } utf8) return utf8;
        if (Declared(bytes) is { } declared && Strict(declared, bytes) is { } asDeclared) return asDeclared;
        if (IsDamagedUtf8(bytes)) return Whole(Encoding.UTF8, bytes, problems);
        return Guess(bytes, problems, ref failure);
    }

    private static (Encoding Encoding, int Length)? Marked(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return (Encoding.UTF8, 3);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0])) return (Encoding.UTF32, 4);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF])) return (new UTF32Encoding(true, true), 4);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return (Encoding.Unicode, 2);
        return bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? (Encoding.BigEndianUnicode, 2) : null;
    }

    /// <summary>UTF-16 without a mark: in text of mostly Latin letters every other byte is zero, and always the same one of the two.</summary>
    private static Encoding? Unmarked16(ReadOnlySpan<byte> bytes)
    {
        var pairs = Math.Min(bytes.Length, 65536) / 2;
        if (pairs < 2 || bytes.Length % 2 != 0) return null;
        int little = 0, big = 0;
        for (var i = 0; i < pairs; i++)
        {
            var (first, second) = (bytes[2 * i], bytes[2 * i + 1]);
            if (second == 0 && first >= 9) little++;
            if (first == 0 && second >= 9) big++;
        }
        if (little * 10 >= pairs * 7 && big * 50 <= pairs) return Encoding.Unicode;
        return big * 10 >= pairs * 7 && little * 50 <= pairs ? Encoding.BigEndianUnicode : null;
    }

    private static string Whole(Encoding encoding, ReadOnlySpan<byte> bytes, ProblemList problems)
    {
        var text = encoding.GetString(bytes);
        var damaged = text.AsSpan().Count('\uFFFD');
        if (damaged > 0)
            problems.Note("HS0503", string.Create(CultureInfo.InvariantCulture,
                $"The text was read as {encoding.WebName}; {damaged} places that are not valid in it stand as U+FFFD."));
        return text;
    }

    private static string? Strict(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try { return encoding.GetString(bytes); }
        catch (DecoderFallbackException) { return null; }
    }

    /// <summary>The charset of an HTML page or XML declaration in the first 1,024 bytes (HTML, "prescan a byte stream"), or null.</summary>
    private static Encoding? Declared(ReadOnlySpan<byte> bytes)
    {
        var start = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 1024)]);
        if (!start.Contains("<meta", StringComparison.OrdinalIgnoreCase) && !start.Contains("<?xml", StringComparison.OrdinalIgnoreCase)) return null;
        var at = start.IndexOf("charset", StringComparison.OrdinalIgnoreCase);
        if (at < 0) at = start.IndexOf("encoding", StringComparison.OrdinalIgnoreCase);
        var equals = at < 0 ? -1 : start.IndexOf('=', at);
        if (equals < 0) return null;
        var value = start.AsSpan(equals + 1).TrimStart(" \t\r\n\"'");
        var end = value.IndexOfAny(" \t\r\n\"';>/?");
        return Known(end < 0 ? "" : value[..end].ToString());
    }

    /// <summary>The encoding of a label, strict; the Latin labels mean windows-1252 (WHATWG Encoding §4.2).</summary>
    private static Encoding? Known(string label)
    {
        if (label.ToLowerInvariant() is "iso-8859-1" or "us-ascii" or "ascii" or "latin1") label = "windows-1252";
        try { return Encoding.GetEncoding(label, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback); }
        catch (Exception error) when (error is ArgumentException or NotSupportedException) { return null; }
    }

    /// <summary>Whether the bytes are UTF-8 with a few broken places, such as a file that was cut within a character: at least ten whole characters
    /// beyond ASCII for each broken place, or one place at the very end.</summary>
    private static bool IsDamagedUtf8(ReadOnlySpan<byte> bytes)
    {
        int whole = 0, broken = 0, length = 0;
        while (bytes.Length > 0)
        {
            var valid = Rune.DecodeFromUtf8(bytes, out _, out length) == System.Buffers.OperationStatus.Done;
            if (!valid) broken++;
            else if (length > 1) whole++;
            bytes = bytes[length..];
            if (!valid && bytes.Length == 0 && broken == 1 && whole > 0) return true;
        }
        return whole >= broken * 10;
    }

    private static string? Guess(ReadOnlySpan<byte> bytes, ProblemList problems, ref (string Code, string Message) failure)
    {
        var start = Math.Max(0, bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF) - Window / 4);
        var sample = bytes.Slice(start, Math.Min(Window, bytes.Length - start)).ToArray();
        foreach (var guess in CharsetDetector.DetectFromBytes(sample).Details)
        {
            if (guess.Confidence < LeastConfidence || Known(guess.EncodingName) is not { } encoding) continue;
            if (Strict(encoding, bytes) is not { } text) continue;
            var (name, sureness) = SameInWestern(bytes, text) ? ("windows-1252", "") : (encoding.WebName, Sureness(guess.Confidence));
            problems.Note("HS0503", $"The file is not UTF-8; it was read as {name}{sureness}. Check the text, or save it as UTF-8.");
            return text;
        }
        failure = ("HS0105", "The file is neither UTF-8 nor in an encoding that could be told from its bytes. Save it as UTF-8.");
        return null;
    }

    private static string Sureness(float confidence) =>
        string.Create(CultureInfo.InvariantCulture, $" (confidence {confidence:0.00}, least accepted {LeastConfidence:0.00})");

    private static bool SameInWestern(ReadOnlySpan<byte> bytes, string text) => Strict(Known("windows-1252")!, bytes) == text;
}
