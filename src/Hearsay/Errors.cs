namespace Hearsay;

/// <summary>One documented message.</summary>
/// <param name="Code">"HS" and four digits.</param>
/// <param name="Title">What happened, without data.</param>
/// <param name="Remedy">What the user does about it.</param>
/// <param name="ExitCode">Exit code of the command line when this was the worst that happened.</param>
public sealed record ErrorInfo(string Code, string Title, string Remedy, int ExitCode);

/// <summary>Every message that a user can meet, with its code; <c>docs/errors.md</c> is generated from here.</summary>
/// <remarks>Codes are never reused. HS01.. input files, HS02.. arguments, HS03.. the install, HS04.. data files, HS05.. notices on a text, HS06.. the case file.</remarks>
public static class Errors
{
    /// <summary>All of them, by code.</summary>
    public static IReadOnlyList<ErrorInfo> All { get; } =
    [
        new("HS0101", "No such file", "Check the path; quote it if it has spaces.", 1),
        new("HS0102", "Is a directory", "Name the files in it, for example FOLDER/*.txt.", 1),
        new("HS0103", "Empty file", "There is no text to read; leave the file out or export it again.", 1),
        new("HS0104", "Binary file", "Only plain text, Markdown, HTML and PDF are read; convert the file to one of them.", 1),
        new("HS0105", "Unreadable encoding", "Save the file as UTF-8.", 1),
        new("HS0106", "Too large", "A document may have up to 100 MB; split it.", 1),
        new("HS0107", "No permission", "Give the user who runs hearsay the right to read the file.", 1),
        new("HS0108", "Cannot be read", "The system refused to read the file; see the message.", 1),
        new("HS0109", "Bad line of articles", "Each line must be a JSON object with \"text\" and, if known, \"id\", \"title\", \"date\", \"source\", \"url\".", 1),
        new("HS0110", "No text in the page", "The HTML has no main text; save the article itself.", 1),
        new("HS0111", "Bad CoNLL-U", "Each word is a line of ten columns, sentences are apart by an empty line.", 1),
        new("HS0112", "Bad front matter", "The block between two lines of --- holds lines of \"name: value\".", 1),
        new("HS0113", "Fault while reading", "This is a fault of the program; report it with the file. The other files were read.", 1),
        new("HS0114", "Cannot be written", "The system refused the output; see the message, and check the disk and the right to write.", 1),
        new("HS0115", "Nested too deeply", "A page may be 500 elements deep and have 500,000 of them; save the text itself.", 1),
        new("HS0116", "Bad line of dyads", "Each line must be a JSON object with \"text\", \"source\" and \"target\"; the latter are lists of [start, end] in code points.", 1),
        new("HS0117", "Damaged PDF", "Open it in a PDF reader, and save or print it anew.", 1),
        new("HS0118", "PDF beyond the limits", "Reading it took too much time or memory, or broke down; the other files were read. Split it, or save its text as a text file.", 1),
        new("HS0119", "PDF without text", "It shows pictures, or letters that its fonts do not name; put it through a program for character recognition.", 1),
        new("HS0120", "Encrypted PDF", "It opens with a password only; save a copy without one.", 1),
        new("HS0121", "No program that reads PDFs", "The library reads a PDF in another process; see docs/pdf.md. For hearsay itself: restore the files of the install.", 1),
        new("HS0201", "Unknown argument", "See hearsay --help.", 2),
        new("HS0202", "Bad date", "Write a date as YYYY-MM-DD, for example 2019-02-28.", 2),
        new("HS0203", "No such claim", "Give the id or its first characters, or the number that hearsay read shows.", 2),
        new("HS0204", "Nothing to read", "Name at least one file, or pipe articles in as JSON Lines.", 2),
        new("HS0205", "No file to write", "This format is not text; name a file with --out.", 2),
        new("HS0206", "Bad pattern file", "Correct the line and column named; docs/patterns.md has the notation.", 2),
        new("HS0207", "No such pattern", "Check the path or the name; hearsay pattern list shows the patterns that come with the program.", 2),
        new("HS0220", "No such actor", "Give a name that the case's claims use, or the id that hearsay claims --format jsonl shows.", 2),
        new("HS0231", "Dictionary cannot be read", "Check the path and the right to read it; PETRARCH's text files may be packed with gzip.", 2),
        new("HS0232", "No such code", "Give a PLOVER type, a type with its mode (COERCE/arrest) or a CAMEO code; hearsay codebook lists them.", 2),
        new("HS0301", "Model not found", "Put the folder models/reader beside the program, or build again from a complete checkout.", 3),
        new("HS0302", "Model damaged", "Restore the file named from the checkout (git checkout -- data/models/reader) and build again.", 3),
        new("HS0401", "Bad lexicon", "Correct the line and column named.", 3),
        new("HS0501", "Sentence not parsed", "The sentence is listed with its place; no claim was read from it.", 0),
        new("HS0502", "Unbalanced quotation", "A quotation mark is not closed; it was read to the end of its paragraph.", 0),
        new("HS0503", "Encoding guessed", "The file is not UTF-8; check the text, or save it as UTF-8.", 0),
        new("HS0504", "No document date", "Relative times such as \"yesterday\" stay unresolved; give --date.", 0),
        new("HS0505", "Hidden text left out", "The page or PDF holds text that a reader does not see; look at its source if you need it.", 0),
        new("HS0506", "Raw HTML left out", "Blocks of HTML within Markdown are not read; write their words as Markdown.", 0),
        new("HS0507", "Markdown read as plain text", "Its marks nest too deeply to be read; they stand in the text.", 0),
        new("HS0509", "Bad line of a dictionary", "Correct the line and column named; all other lines were loaded.", 0),
        new("HS0510", "Bad row of an actor register", "Correct the line and column named; the other rows were loaded.", 0),
        new("HS0511", "Heads, feet and marks left out", "Lines that stand at the edges of a PDF's pages, and marks of footnotes, are not in the text; look at the PDF if you need them.", 0),
        new("HS0512", "Attachments and notes not read", "A PDF's attached files, scripts, notes and form fields are counted, never opened; save the files that you need and read them by themselves.", 0),
        new("HS0513", "Pages not read", "Pages of a PDF that are damaged, pictures or in unknown letters; put the file through a program for character recognition.", 0),
        new("HS0601", "No such case", "Make it with hearsay ingest, or name the file with --case.", 4),
        new("HS0602", "Not a case", "Name a file that hearsay ingest made; this one was left as it is.", 4),
        new("HS0603", "Damaged case", "See what hearsay verify says, and go back to a copy; the documents can be read again with hearsay ingest.", 4),
        new("HS0604", "Case may not be written or opened", "Give the user who runs hearsay the right to write the file and its folder; reading needs the right to read only.", 4),
        new("HS0605", "Disk full", "Make room and run the command again; everything that was acknowledged is in the case.", 4),
        new("HS0606", "Case in use", "Another process writes the case; wait until it is done and try again.", 4),
        new("HS0607", "Case of a newer version", "Use the version of hearsay that wrote it, or a newer one.", 4),
        new("HS0608", "Case cannot be read or written", "The system refused; see the message, and check the disk.", 4),
    ];

    private static readonly Dictionary<string, ErrorInfo> ByCode = All.ToDictionary(error => error.Code);

    /// <summary>The entry of a code.</summary>
    /// <exception cref="KeyNotFoundException">The code is not documented: a bug.</exception>
    public static ErrorInfo Of(string code) => ByCode[code];
}

/// <summary>An error that ends the command: a broken install, a bad data file, bad arguments. A bad document is a <see cref="Problem"/> instead.</summary>
/// <remarks>Everyday example: a model file that was cut short while copying gives HS0302 with its path and the hash that was expected.</remarks>
public sealed class HearsayException(string code, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Code of <see cref="Errors"/>.</summary>
    public string Code { get; } = Errors.Of(code).Code;
}
