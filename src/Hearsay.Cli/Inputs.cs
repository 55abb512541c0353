using System.CommandLine;
using System.CommandLine.Parsing;
using Hearsay.Ingesting;
using NodaTime;
using NodaTime.Text;

namespace Hearsay.Cli;

/// <summary>The arguments that every reading command has: files, what is known about them, who is who, threads.</summary>
internal sealed class Inputs
{
    public Argument<string[]> Files { get; } = new("FILES")
    {
        Description = "Text, Markdown, HTML or PDF files; .jsonl files of articles; - for articles as JSON Lines on standard input.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public Option<LocalDate?> Date { get; } = new("--date")
    {
        Description = "Publication date (YYYY-MM-DD): the anchor of \"yesterday\". Wins over what a file says of itself.",
        HelpName = "DATE",
        CustomParser = ReadDate,
    };

    public Option<string?> Title { get; } = new("--title") { Description = "Title of the document.", HelpName = "TITLE" };

    public Option<string?> Source { get; } = new("--source") { Description = "Outlet or site it was published by.", HelpName = "NAME" };

    public Option<string?> Url { get; } = new("--url") { Description = "Address of the original.", HelpName = "URL" };

    public Option<bool> ScanText { get; } = new("--scan-text")
    {
        Description = "Read the text that lies unseen behind the pictures of a scanned PDF. Whether it says what the pictures show, nobody sees.",
    };

    public Option<int> Threads { get; } = new("--threads")
    {
        Description = "Documents read at the same time. The output is the same for any number.",
        HelpName = "N",
        DefaultValueFactory = static _ => Environment.ProcessorCount,
    };

    /// <summary>Who is who.</summary>
    public OwnActors Actors { get; } = new();

    /// <summary>Puts the arguments on a command.</summary>
    public void AddTo(Command command)
    {
        Threads.Validators.Add(static result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out var threads) && threads is < 1 or > 256)
                result.AddError("--threads takes a number from 1 to 256.");
        });
        command.Add(Files);
        foreach (var option in new Option[] { Date, Title, Source, Url, ScanText, Threads }) command.Add(option);
        Actors.AddTo(command);
    }

    /// <summary>The documents named, in order; each is opened when it is asked for, on the thread that asks.</summary>
    public IEnumerable<Func<Ingested>> Documents(ParseResult arguments, TextReader standardInput)
    {
        return Documents(arguments, standardInput, arguments.GetValue(Files) ?? []);
    }

    /// <summary>The documents of some files, in order.</summary>
    public IEnumerable<Func<Ingested>> Documents(ParseResult arguments, TextReader standardInput, IEnumerable<string> files)
    {
        var options = Options(arguments);
        foreach (var file in files)
        {
            if (file == "-")
            {
                foreach (var article in Ingester.FromJsonLines(standardInput, options)) yield return () => article;
            }
            else if (file.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) && File.Exists(file))
            {
                foreach (var article in Articles(file, options)) yield return article;
            }
            else
            {
                yield return () => Ingester.FromFile(file, options);
            }
        }
    }

    /// <summary>One named document.</summary>
    public Func<Ingested> Document(ParseResult arguments, string file) => () => Ingester.FromFile(file, Options(arguments));

    /// <summary>A reader that knows the actors named.</summary>
    public Reader Reader(ParseResult arguments, Terminal terminal, Install install) => Actors.Reader(arguments, terminal, install, arguments.GetValue(Threads));

    private IngestOptions Options(ParseResult arguments) => new()
    {
        Date = arguments.GetValue(Date),
        Title = arguments.GetValue(Title),
        Source = arguments.GetValue(Source),
        Url = arguments.GetValue(Url),
        Pdf = OwnProgram.ForPdfs,
        ScanText = arguments.GetValue(ScanText),
    };

    private static IEnumerable<Func<Ingested>> Articles(string file, IngestOptions options)
    {
        StreamReader? lines = null;
        Problem? problem = null;
        try { lines = new StreamReader(file); }
        catch (UnauthorizedAccessException) { problem = new("HS0107", Errors.Of("HS0107").Remedy, file, Fatal: true); }
        catch (IOException error) { problem = new("HS0108", error.Message, file, Fatal: true); }
        if (problem is not null)
        {
            yield return () => new Ingested(null, [problem]);
            yield break;
        }
        using (lines)
            foreach (var article in Ingester.FromJsonLines(lines!, options)) yield return () => article;
    }

    /// <summary>A date as an option gives it.</summary>
    internal static LocalDate? ReadDate(ArgumentResult result)
    {
        var text = result.Tokens.Count == 0 ? "" : result.Tokens[0].Value;
        // As in metadata: a date with a time of day is the date as written.
        if (DateReader.Read(text) is { } date) return date;
        result.AddError($"HS0202: '{text}' is not a date. {Errors.Of("HS0202").Remedy}");
        return null;
    }
}
