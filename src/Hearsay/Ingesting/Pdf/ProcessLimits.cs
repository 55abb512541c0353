using System.Runtime.InteropServices;

namespace Hearsay.Ingesting.Pdf;

/// <summary>Limits that a process puts on itself before it opens a hostile file (setrlimit; Linux and macOS).</summary>
internal static class ProcessLimits
{
    private const int Processor = 0, FileSize = 1, Core = 4;

    /// <summary>So many seconds of processor time, no files written, no image of the memory after a crash. Where the system has no such limits nothing
    /// is set; the parent watches in any case.</summary>
    public static void Set(int processorSeconds)
    {
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsMacOS()) return;
        Limit(Processor, (ulong)Math.Max(1, processorSeconds));
        Limit(FileSize, 0);
        Limit(Core, 0);
    }

    private static void Limit(int resource, ulong value)
    {
        var limit = new Pair(value, value);
        _ = SetLimit(resource, in limit);
    }

    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct Pair(ulong Soft, ulong Hard);

    [DllImport("libc", EntryPoint = "setrlimit")]
    private static extern int SetLimit(int resource, in Pair limit);
}
