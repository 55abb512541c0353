namespace Hearsay.Cli;

/// <summary>What the help and <c>docs/cli.md</c> show beyond the options.</summary>
internal static class Examples
{
    /// <summary>Exit codes and what they mean.</summary>
    public static IReadOnlyList<(int Number, string Meaning)> ExitCodes { get; } =
    [
        (0, "everything was read"),
        (1, "some input could not be read; the others were"),
        (2, "the arguments make no sense"),
        (3, "the install is broken: model or data files"),
        (4, "the case file cannot be used: none, damaged, read-only, full, in use"),
    ];

    /// <summary>Command lines to try, by command.</summary>
    public static IReadOnlyList<string> Of(string command) => command switch
    {
        "read" =>
        [
            "hearsay read examples/raqqah.txt",
            "hearsay read --date 2016-12-10 --source \"US Central Command\" release.txt",
            "hearsay read --format jsonl articles/*.txt > claims.jsonl",
            "hearsay read --format csv - < articles.jsonl > claims.csv",
            "hearsay read --actors petrarch --agents petrarch --actors own.actors.txt --format csv release.txt",
        ],
        "explain" =>
        [
            "hearsay explain examples/raqqah.txt 3",
            "hearsay explain examples/raqqah.txt c:5f0e",
        ],
        "profile" =>
        [
            "hearsay profile ISIL \"Syrian Democratic Forces\" examples/*.txt",
            "hearsay profile ISIL SDF --format html --out profile.html examples/*.txt",
            "hearsay profile ISIL SDF --since 2016-12-01 examples/*.txt",
        ],
        "list" =>
        [
            "hearsay pattern list",
        ],
        "pattern" or "match" =>
        [
            "hearsay pattern match jordanian ISIL SDF examples/*.txt",
            "hearsay pattern match own.yaml ISIL SDF examples/*.txt",
        ],
        "path" =>
        [
            "hearsay path weapons examples/*.txt",
        ],
        "replies" =>
        [
            "hearsay replies examples/*.txt",
        ],
        "brief" =>
        [
            "hearsay brief examples/*.txt",
        ],
        "export" =>
        [
            "hearsay export csv examples/*.txt > claims.csv",
            "hearsay export docx --out dossier.docx examples/*.txt",
        ],
        "actors" =>
        [
            "hearsay actors examples/*.txt",
            "hearsay actors --register parties.tsv --format jsonl articles/*.txt > actors.jsonl",
        ],
        "link" =>
        [
            "hearsay link examples/*.txt",
            "hearsay link --case quake.db --format jsonl > events.jsonl",
        ],
        "compare" =>
        [
            "hearsay compare examples/*.txt",
            "hearsay compare --case quake.db --format jsonl",
        ],
        "annotate" =>
        [
            "hearsay annotate --format jsonl examples/crane.txt",
            "hearsay annotate --format conllu examples/crane.txt > crane.conllu",
        ],
        "codebook" =>
        [
            "hearsay codebook",
            "hearsay codebook COERCE",
            "hearsay codebook 173",
        ],
        "ingest" =>
        [
            "hearsay ingest examples",
            "hearsay ingest --case kabul.db \"articles/**/*.html\" wire.jsonl",
        ],
        "claims" =>
        [
            "hearsay claims --actor ISIL --status denied",
            "hearsay claims drones --between Norland Ostmark --format csv > claims.csv",
        ],
        "timeline" =>
        [
            "hearsay timeline --between Norland Ostmark --happened-from 2015-01-01",
        ],
        "sources" =>
        [
            "hearsay sources",
            "hearsay sources Reuters",
        ],
        "judge" =>
        [
            "hearsay judge c:5f0e wrong --field status --reason \"the ministry denies it\" --by \"A. Reviewer\"",
            "hearsay judge c:5f0e none",
        ],
        "merge" =>
        [
            "hearsay merge Reuters \"Reuters news agency\" --all",
        ],
        "split" =>
        [
            "hearsay split a:1f2e3d4c5b6a7980",
        ],
        "sample" =>
        [
            "hearsay sample --n 200 > sheet.csv",
            "hearsay sample --back sheet.csv",
        ],
        "diff" =>
        [
            "hearsay diff",
            "hearsay diff kabul.txt",
        ],
        "verify" =>
        [
            "hearsay verify --case kabul.db",
        ],
        "rebuild" =>
        [
            "hearsay rebuild --case kabul.db",
        ],
        _ =>
        [
            "hearsay read examples/raqqah.txt",
            "hearsay explain examples/raqqah.txt 3",
            "hearsay profile ISIL SDF examples/*.txt",
            "hearsay read --help",
        ],
    };
}
