using System.Globalization;
using Hearsay.Ingesting.Pdf;

namespace Hearsay.Ingesting;

/// <summary>The process that reads one PDF: the file on standard input, the answer on standard output.</summary>
/// <remarks>
/// <para>PDFs are parsed apart from the program that wants their text, since a hostile one can hang a parser or end its process, which .NET cannot
/// catch. A program that embeds the library calls this first thing in its own <c>Main</c> when its first argument is <see cref="Argument"/>, and
/// names itself in <see cref="IngestOptions.Pdf"/>; or it names the <c>hearsay</c> program there.</para>
/// </remarks>
public static class PdfWorker
{
    /// <summary>First argument of the process.</summary>
    public const string Argument = "pdf-text";

    private const int StackSize = 64 << 20;

    /// <summary>Reads, answers and returns the exit code: 0 when there is an answer.</summary>
    /// <param name="arguments">All arguments of the process, <see cref="Argument"/> first.</param>
    /// <param name="input">The PDF, to its end.</param>
    /// <param name="output">Takes the answer, which is for <see cref="Ingester"/> alone.</param>
    public static int Run(IReadOnlyList<string> arguments, Stream input, Stream output)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(output);
        if (arguments is not [Argument, var seconds, var waits, ..] || !int.TryParse(seconds, CultureInfo.InvariantCulture, out var processor)
            || !int.TryParse(waits, CultureInfo.InvariantCulture, out var wall) || wall < 1) return 2;
        ProcessLimits.Set(processor);
        // Should the parent be killed, nobody else would end a parser that waits.
        using var end = new Timer(_ => Environment.Exit(1), null, TimeSpan.FromSeconds(wall), Timeout.InfiniteTimeSpan);
        var bytes = new MemoryStream();
        input.CopyTo(bytes);
        PdfReply? reply = null;
        var thread = new Thread(() => reply = Read(bytes, arguments.Contains("scan")), StackSize);
        thread.Start();
        thread.Join();
        reply!.Write(output);
        output.Flush();
        return 0;
    }

    private static PdfReply Read(MemoryStream bytes, bool readScans)
    {
        // The parser goes on without a stream that it has no memory for; what then comes out is not the document.
        var isFull = false;
        AppDomain.CurrentDomain.FirstChanceException += (_, thrown) => isFull |= thrown.Exception is OutOfMemoryException;
        var reply = PdfReply.Failed("HS0118", PdfProcess.Beyond("memory"));
        try { return PdfText.Read(bytes.GetBuffer().AsMemory(0, (int)bytes.Length), readScans) is var read && isFull ? reply : read; }
        catch (OutOfMemoryException) { return reply; }
    }
}
