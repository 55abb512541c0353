using System.Runtime.InteropServices;
using Microsoft.ML.OnnxRuntime;

namespace Hearsay.Parsing;

/// <summary>Keeps the model runtime from reporting on its use.</summary>
/// <remarks>The official packages of ONNX Runtime have telemetry built in: without this they would keep a device number on the disk and send events over the network as soon as a
/// session is made. The variable must be in the native environment before the runtime starts; it then creates no file and no uploader (pull request 29843 of
/// microsoft/onnxruntime). .NET keeps an environment of its own on Unix, so the C library is called.</remarks>
internal static class NoTelemetry
{
    private static readonly string[] Variables = ["ORT_DISABLE_TELEMETRY", "ORT_TELEMETRY_DISABLED"];

    private static readonly Lazy<bool> Once = new(() =>
    {
        foreach (var variable in Variables)
        {
            Environment.SetEnvironmentVariable(variable, "1");
            if (!OperatingSystem.IsWindows()) _ = SetEnvironment(variable, "1", 1);
        }
        OrtEnv.Instance().DisableTelemetryEvents();
        return true;
    });

    /// <summary>To be called before any other use of the runtime; further calls do nothing.</summary>
    public static void Ensure() => _ = Once.Value;

    [DllImport("libc", EntryPoint = "setenv", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetEnvironment(string name, string value, int overwrite);
}
