using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Hearsay.Ingesting.Pdf;

/// <summary>Has a PDF read by another process and watches over it.</summary>
internal sealed class PdfProcess
{
    /// <summary>Longest answer, in bytes.</summary>
    private const int MaxAnswer = 64 << 20;

    /// <summary>How often the process is looked at, in milliseconds.</summary>
    private const int Interval = 20;

    /// <summary>Variables of the environment that a .NET program may need to start.</summary>
    private static readonly string[] Variables = ["PATH", "HOME", "LD_LIBRARY_PATH", "SystemRoot", "SystemDrive", "windir", "USERPROFILE", "ProgramFiles", "TEMP", "TMP", "TMPDIR"];

    private readonly PdfProgram _program;
    private readonly Process _process;
    private volatile string? _beyond;

    private PdfProcess(PdfProgram program, Process process) => (_program, _process) = (program, process);

    /// <summary>The message for a PDF that needs more than it may.</summary>
    public static string Beyond(string what) => $"Reading the PDF took more {what} than it may. It may be built to do harm. Split it, or save its text as a text file.";

    /// <summary>The answer, or a failure that says why there is none.</summary>
    public static PdfReply Read(ReadOnlyMemory<byte> bytes, PdfProgram program, bool readScans)
    {
        Process process;
        try
        {
            process = Process.Start(Start(program, readScans)) ?? throw new InvalidOperationException("No process was started.");
        }
        catch (Exception error) when (error is Win32Exception or InvalidOperationException or IOException or PlatformNotSupportedException)
        {
            return PdfReply.Failed("HS0121", $"The process that reads PDFs could not be started ({error.GetType().Name}).");
        }
        using (process) return new PdfProcess(program, process).Answer(bytes);
    }

    private static ProcessStartInfo Start(PdfProgram program, bool readScans)
    {
        var start = new ProcessStartInfo(program.File)
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, CreateNoWindow = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        foreach (var argument in program.Arguments) start.ArgumentList.Add(argument);
        start.ArgumentList.Add(Seconds(program.ProcessorTime).ToString(CultureInfo.InvariantCulture));
        start.ArgumentList.Add(Seconds(program.Time).ToString(CultureInfo.InvariantCulture));
        if (readScans) start.ArgumentList.Add("scan");

        foreach (var name in start.Environment.Keys.Where(name => !Variables.Contains(name, StringComparer.OrdinalIgnoreCase) && !name.StartsWith("DOTNET_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        // Three quarters for the objects: the rest is for the runtime itself and what it reads.
        start.Environment["DOTNET_GCHeapHardLimit"] = (Math.Max(program.Memory, 64 << 20) / 4 * 3).ToString("X", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_gcConcurrent"] = "0";
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        return start;
    }

    private static int Seconds(TimeSpan time) => (int)Math.Clamp(Math.Ceiling(time.TotalSeconds), 1, int.MaxValue / 1000);

    private PdfReply Answer(ReadOnlyMemory<byte> bytes)
    {
        // Threads of their own: the pool may be busy with documents that wait for such processes.
        var threads = new[] { new Thread(() => Feed(bytes)), new Thread(Watch), new Thread(Drain) };
        foreach (var thread in threads)
        {
            thread.IsBackground = true;
            thread.Start();
        }
        var answer = Receive();
        foreach (var thread in threads) thread.Join();
        if (_beyond is { } what) return PdfReply.Failed("HS0118", Beyond(what));
        if (_process.ExitCode == 0 && answer is { } given && PdfReply.Read(given) is { } reply) return reply;
        return PdfReply.Failed("HS0118", string.Create(CultureInfo.InvariantCulture,
            $"The process that read the PDF broke down (exit code {_process.ExitCode}). The file may be built to do harm. Save its text as a text file, or print it to a new PDF."));
    }

    private void Feed(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var input = _process.StandardInput.BaseStream;
            input.Write(bytes.Span);
        }
        catch (IOException) { } // It ended before it had read everything.
    }

    private void Drain()
    {
        try
        {
            var stream = _process.StandardError.BaseStream;
            var buffer = new byte[4096];
            while (stream.Read(buffer, 0, buffer.Length) > 0) { }
        }
        catch (IOException) { }
    }

    private ReadOnlyMemory<byte>? Receive()
    {
        var answer = new MemoryStream();
        var buffer = new byte[81_920];
        try
        {
            var output = _process.StandardOutput.BaseStream;
            while (output.Read(buffer, 0, buffer.Length) is var count and > 0)
            {
                answer.Write(buffer, 0, count);
                if (answer.Length > MaxAnswer) { End("room for its text"); return null; }
            }
        }
        catch (IOException) { return null; }
        return answer.GetBuffer().AsMemory(0, (int)answer.Length);
    }

    private void Watch()
    {
        var clock = Stopwatch.StartNew();
        while (!_process.WaitForExit(Interval))
        {
            try
            {
                _process.Refresh();
                if (clock.Elapsed.TotalSeconds > Seconds(_program.Time)) End("time");
                else if (_process.TotalProcessorTime.TotalSeconds > Seconds(_program.ProcessorTime)) End("processor time");
                else if (_process.WorkingSet64 > Math.Max(_program.Memory, 64 << 20)) End("memory");
            }
            catch (Exception error) when (error is InvalidOperationException or Win32Exception or IOException) { } // It has just ended.
        }
    }

    private void End(string beyond)
    {
        _beyond ??= beyond;
        try { _process.Kill(entireProcessTree: true); }
        catch (Exception error) when (error is InvalidOperationException or Win32Exception) { }
    }
}
