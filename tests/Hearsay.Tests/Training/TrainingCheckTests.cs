using System.Diagnostics;
using System.Text.Json;
using Hearsay.Parsing;
using Hearsay.Tests.Parsing;

namespace Hearsay.Tests.Training;

/// <summary>Runs <c>training/check</c>, the whole path from corpora to ONNX files with a tiny network, and holds the program to what the network answers in
/// Python. Skipped, with a word about it, where there is no Python with torch and onnx.</summary>
public sealed class TrainingCheckTests
{
    private const int Sentences = 100;

    [Fact]
    public void A_network_trained_from_scratch_answers_the_same_in_the_program()
    {
        var python = Python() ?? Skip();
        var folder = Directory.CreateTempSubdirectory("hearsay-training-");
        try
        {
            var root = Support.Repository.Root;
            var models = Path.Combine(root, "data", "models", "reader");
            var (code, output) = Run(python, [Path.Combine(root, "training", "check"), folder.FullName]);
            code.ShouldBe(0, output);
            var lines = File.ReadLines(Path.Combine(folder.FullName, "answers.jsonl")).ToList();
            lines.Count.ShouldBeGreaterThan(Sentences);
            var labels = ModelLabels.Read(File.ReadAllBytes(Path.Combine(models, "labels.json")));
            using var exact = Open(folder.FullName, "float");
            using var eight = Open(folder.FullName, "int8");
            var (words, same) = (0, 0);
            foreach (var line in lines)
            {
                using var row = JsonDocument.Parse(line);
                HoldsTo(row.RootElement, exact, labels);
                var (seen, equal) = Equal(row.RootElement, eight, labels);
                (words, same) = (words + seen, same + equal);
            }
            ((double)same / words).ShouldBeGreaterThan(0.95, "parts of speech in 8 bits as in float");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The windows are those of Python, the labels equal, the numbers within a thousandth.</summary>
    private static void HoldsTo(JsonElement row, Encoder encoder, ModelLabels labels)
    {
        var window = WindowOf(row);
        window.Pieces.ShouldBe(Numbers(row, "ids"));
        window.First.ShouldBe(Numbers(row, "first"));
        window.Shapes.Select(shape => (int)shape).ShouldBe(Numbers(row, "shape"));
        using var answer = encoder.Run(window);
        answer.Labels("upos").ToArray().Select(label => labels.Upos[label]).ShouldBe(Strings(row, "upos"));
        answer.Labels("xpos").ToArray().Select(label => labels.Xpos[label]).ShouldBe(Strings(row, "xpos"));
        answer.Labels("feats").ToArray().Select(label => labels.Feats[label]).ShouldBe(Strings(row, "feats"));
        Near(row, "ner", answer.Numbers("ner"));
        Near(row, "role", answer.Numbers("role"));
        Near(row, "arc", answer.Numbers("arc"));
        Near(row, "link", answer.Numbers("link"));
        Near(row, "rel", encoder.Relations(answer, [.. Numbers(row, "head").Select(head => (long)head)]));
    }

    private static (int Words, int Same) Equal(JsonElement row, Encoder encoder, ModelLabels labels)
    {
        using var answer = encoder.Run(WindowOf(row));
        var ours = answer.Labels("upos").ToArray().Select(label => labels.Upos[label]);
        return (answer.Words, ours.Zip(Strings(row, "upos")).Count(pair => pair.First == pair.Second));
    }

    private static void Near(JsonElement row, string name, ReadOnlySpan<float> ours)
    {
        var theirs = row.GetProperty("numbers").GetProperty(name).EnumerateArray().Select(number => number.GetSingle()).ToArray();
        ours.Length.ShouldBe(theirs.Length, name);
        for (var i = 0; i < theirs.Length; i++) Math.Abs(ours[i] - theirs[i]).ShouldBeLessThan(1e-3f, name);
    }

    private static Window WindowOf(JsonElement row) => new Windows(WordPiecesTests.Pieces).Cut(Given.Words(Strings(row, "words")).Sentences).Single();

    private static Encoder Open(string folder, string kind) =>
        new(Path.Combine(folder, "export", kind, "reader.onnx"), Path.Combine(folder, "export", kind, "relations.onnx"));

    private static string[] Strings(JsonElement row, string name) => [.. row.GetProperty(name).EnumerateArray().Select(item => item.GetString()!)];

    private static int[] Numbers(JsonElement row, string name) => [.. row.GetProperty(name).EnumerateArray().Select(item => item.GetInt32())];

    /// <summary>A Python that has what training needs.</summary>
    private static string? Python()
    {
        foreach (var python in (string[])["/usr/bin/python3", "python3"])
        {
            try
            {
                if (Run(python, ["-c", "import numpy, onnx, torch"]).Code == 0) return python;
            }
            catch (System.ComponentModel.Win32Exception)
            {
                continue;
            }
        }
        return null;
    }

    private static string Skip()
    {
        Assert.Skip("There is no python3 with numpy, torch and onnx: training/check was not run, and float parity with Python was not tested.");
        return "";
    }

    private static (int Code, string Output) Run(string python, string[] arguments)
    {
        var start = new ProcessStartInfo(python, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["OMP_NUM_THREADS"] = "1";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.Result);
    }
}
