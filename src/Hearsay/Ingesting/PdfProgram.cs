namespace Hearsay.Ingesting;

/// <summary>The program that reads PDFs for this one, and how much of the machine it may use for each.</summary>
/// <remarks>
/// <para>A process is started for each PDF, without a shell; the file goes through a pipe, and no other file is written. It gets no variables of the
/// environment but those that .NET needs to start. When it crashes or is over a limit it is ended, and the document is a <see cref="Problem"/> with HS0118.</para>
/// <para>Immutable; safe to share between threads.</para>
/// </remarks>
/// <param name="File">Path of an executable: the <c>hearsay</c> program, <c>dotnet</c>, or your own.</param>
/// <param name="Arguments">Arguments in front of those that the process is given; the last one is <see cref="PdfWorker.Argument"/>.</param>
public sealed record PdfProgram(string File, IReadOnlyList<string> Arguments)
{
    /// <summary>Bytes of memory. Default 1 GiB; at least 64 MiB.</summary>
    public long Memory { get; init; } = 1L << 30;

    /// <summary>Processor time. Default a minute; counted in whole seconds, at least one.</summary>
    public TimeSpan ProcessorTime { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Time that may pass. Default five minutes; counted in whole seconds, at least one.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>The <c>hearsay</c> program in a folder, or null when there is none.</summary>
    public static PdfProgram? In(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var program = Path.Combine(folder, OperatingSystem.IsWindows() ? "hearsay.exe" : "hearsay");
        return System.IO.File.Exists(program) ? new PdfProgram(program, [PdfWorker.Argument]) : null;
    }
}
