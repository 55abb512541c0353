using Hearsay.Exporting;
using Spectre.Console;

namespace Hearsay.Cli.Views;

/// <summary>Lines for people: wrapped at the width of the terminal, coloured only where a terminal shows them.</summary>
internal sealed class Page
{
    /// <summary>Longest quotation in characters; a longer one is cut in its middle.</summary>
    public const int LongestQuote = 280;

    private readonly Terminal _terminal;
    private readonly IAnsiConsole? _console;

    public Page(Terminal terminal)
    {
        _terminal = terminal;
        if (!terminal.Colour) return;
        _console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Out), Ansi = AnsiSupport.Yes });
        _console.Profile.Width = int.MaxValue;
    }

    /// <summary>An empty line.</summary>
    public void Gap() => _terminal.Out.WriteLine();

    /// <summary>Text behind a label: the label stands in the first line, the text is wrapped beside it.</summary>
    /// <param name="label">With its own indent; the text starts in the column behind it.</param>
    /// <param name="text">Runs of white space count as one blank; words longer than the line are cut.</param>
    /// <param name="style">For the text.</param>
    public void Write(string label, string text, Style? style = null)
    {
        var room = Math.Max(20, _terminal.Width - label.Length);
        var first = true;
        foreach (var line in Wrapped(ClaimSentence.OneLine(text), room))
        {
            _terminal.Out.Write(first ? label : new string(' ', label.Length));
            if (_console is null || style is null) _terminal.Out.WriteLine(line);
            else { _console.Write(new Text(line, style)); _terminal.Out.WriteLine(); }
            first = false;
        }
        if (first) _terminal.Out.WriteLine(label.TrimEnd(' '));
    }

    /// <summary>A table, as wide as the terminal.</summary>
    public void Write(Table table)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(_terminal.Out),
            Ansi = _terminal.Colour ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = _terminal.Colour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
        });
        console.Profile.Width = _terminal.Width;
        console.Profile.Capabilities.Unicode = true;
        console.Write(table);
    }

    /// <summary>Words of a document between quotation marks, cut in the middle when long.</summary>
    public static string Quote(string words)
    {
        var line = ClaimSentence.OneLine(words);
        if (line.Length > LongestQuote) line = $"{Whole(line[..(LongestQuote / 2)])} […] {Whole(line[^(LongestQuote / 2)..])}";
        return $"“{line}”";
    }

    /// <summary>Cuts a text into lines of at most <paramref name="room"/> characters, at blanks where there are some.</summary>
    internal static IEnumerable<string> Wrapped(string text, int room)
    {
        var start = 0;
        while (text.Length - start > room)
        {
            var cut = text.LastIndexOf(' ', start + room, room + 1);
            if (cut > start)
            {
                yield return text[start..cut];
                start = cut + 1;
                continue;
            }
            cut = start + room;
            if (char.IsLowSurrogate(text[cut])) cut--;
            yield return text[start..cut];
            start = cut;
        }
        if (start < text.Length) yield return text[start..];
    }

    private static string Whole(string part)
    {
        var from = char.IsLowSurrogate(part[0]) ? 1 : 0;
        var to = char.IsHighSurrogate(part[^1]) ? part.Length - 1 : part.Length;
        return part[from..to].Trim(' ');
    }
}
