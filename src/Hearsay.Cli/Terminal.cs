using System.Text;

namespace Hearsay.Cli;

/// <summary>What a command talks to: input, output, messages, and whether a person sees them.</summary>
internal sealed class Terminal : IDisposable
{
    /// <summary>Text that is piped in.</summary>
    public required TextReader In { get; init; }

    /// <summary>Results; UTF-8 without a byte order mark, lines end with LF everywhere.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Problems, counts and progress.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Columns of the results; 80 in a pipe.</summary>
    public int Width { get; init; } = 80;

    /// <summary>Whether results may be coloured.</summary>
    public bool Colour { get; init; }

    /// <summary>Whether progress may be drawn over.</summary>
    public bool Progress { get; init; }

    /// <summary>The streams of this process.</summary>
    public static Terminal Open()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var shown = !Console.IsOutputRedirected;
        return new Terminal
        {
            In = new StreamReader(Console.OpenStandardInput(), utf8),
            Out = new StreamWriter(Console.OpenStandardOutput(), utf8, 1 << 16) { NewLine = "\n", AutoFlush = false },
            Error = new StreamWriter(Console.OpenStandardError(), utf8) { NewLine = "\n", AutoFlush = true },
            Width = shown ? Math.Clamp(WindowWidth(), 40, 110) : 80,
            Colour = shown && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
            Progress = !Console.IsErrorRedirected,
        };
    }

    public void Dispose()
    {
        Out.Dispose();
        Error.Dispose();
        In.Dispose();
    }

    private static int WindowWidth()
    {
        try { return Console.WindowWidth is var width and > 0 ? width : 80; }
        catch (IOException) { return 80; }
    }
}
