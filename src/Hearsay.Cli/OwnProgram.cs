using System.Reflection;
using Hearsay.Ingesting;

namespace Hearsay.Cli;

/// <summary>How this program is started again, to read PDFs in processes of their own.</summary>
internal static class OwnProgram
{
    /// <summary>The program: its own executable, or the .NET host with its assembly where it was started so or is called from another program.</summary>
    public static PdfProgram ForPdfs { get; } = Find();

    private static PdfProgram Find()
    {
        var assembly = typeof(OwnProgram).Assembly;
        var process = Environment.ProcessPath ?? "";
        var isHost = string.Equals(Path.GetFileNameWithoutExtension(process), "dotnet", StringComparison.OrdinalIgnoreCase);
        // In a program that is one file assemblies have no place.
        var path = Path.Combine(AppContext.BaseDirectory, assembly.GetName().Name + ".dll");
        if (!isHost && (Assembly.GetEntryAssembly() == assembly || !File.Exists(path))) return new PdfProgram(process, [PdfWorker.Argument]);
        return new PdfProgram(isHost ? process : Host(), [path, PdfWorker.Argument]);
    }

    /// <summary>The .NET host that belongs to the runtime that runs, or the one that the system finds.</summary>
    private static string Host()
    {
        var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        var beside = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location) ?? "", "..", "..", "..", name));
        return File.Exists(beside) ? beside : "dotnet";
    }
}
