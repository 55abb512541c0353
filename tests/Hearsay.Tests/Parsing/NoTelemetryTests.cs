using System.Diagnostics;
using Hearsay.Tests.Support;

namespace Hearsay.Tests.Parsing;

/// <summary>The model runtime has telemetry built in; the program switches it off before it starts.</summary>
public sealed class NoTelemetryTests
{
    [Fact]
    public void Reading_leaves_nothing_in_the_home_folder()
    {
        using var home = new TemporaryFolder();
        using var work = new TemporaryFolder();
        var text = work.Write("port.txt", "Norland attacked Ostmark.");
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { Path.Combine(AppContext.BaseDirectory, "Hearsay.Cli.dll"), "read", text }) start.ArgumentList.Add(argument);
        // The runtime keeps still on build machines by itself; the test must not rest on that.
        foreach (var variable in new[] { "CI", "TF_BUILD", "GITHUB_ACTIONS", "ORT_DISABLE_TELEMETRY", "ORT_TELEMETRY_DISABLED" }) start.Environment.Remove(variable);
        foreach (var variable in new[] { "HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "LOCALAPPDATA", "APPDATA" }) start.Environment[variable] = home.Root;
        start.Environment["DOTNET_CLI_HOME"] = work.Root;

        using var process = Process.Start(start)!;
        var shown = process.StandardOutput.ReadToEnd();
        process.WaitForExit();

        process.ExitCode.ShouldBe(0);
        shown.ShouldContain("Norland");
        Directory.EnumerateFileSystemEntries(home.Root, "*", SearchOption.AllDirectories).ShouldBeEmpty();
    }
}
