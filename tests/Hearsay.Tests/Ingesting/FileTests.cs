using System.Text;
using Hearsay.Ingesting;
using NodaTime;
using static Hearsay.Tests.Ingesting.Inputs;

namespace Hearsay.Tests.Ingesting;

public sealed class FileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("hearsay").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    [Fact]
    public void A_text_is_stored_as_it_is()
    {
        const string text = "Title here\r\n\r\n  The army\tattacked.\r\nIt said so.\n\n\n";
        var ingested = Ingester.FromFile(Write("kabul report.txt", text), Plain);
        ingested.ShouldBeClean();
        ingested.Document!.Text.ShouldBe(text);
        ingested.Document.File.ShouldBe("kabul report.txt");
    }

    [Fact]
    public void No_such_file() => Ingester.FromFile(Path.Combine(_folder, "none.txt"), Plain).ShouldFail("HS0101");

    [Fact]
    public void No_such_folder() => Ingester.FromFile(Path.Combine(_folder, "none", "none.txt"), Plain).ShouldFail("HS0101");

    [Theory]
    [InlineData("")]
    [InlineData("a\0b")]
    public void A_path_that_is_none(string path) => Ingester.FromFile(path, Plain).ShouldFail("HS0101");

    [Fact]
    public void A_directory() => Ingester.FromFile(_folder, Plain).ShouldFail("HS0102");

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData(" \r\n\t\u00A0\u2003\n")]
    [InlineData("\u200B\u200E\uFEFF")]
    public void An_empty_file(string text) => Ingester.FromFile(Write("a.txt", text), Plain).ShouldFail("HS0103");

    [Fact]
    public void A_file_above_the_limit_is_not_read()
    {
        var path = Write("a.txt", "12345678901");
        Ingester.FromFile(path, new IngestOptions { MaxBytes = 10 }).ShouldFail("HS0106");
        Ingester.FromFile(path, new IngestOptions { MaxBytes = 11 }).ShouldBeClean();
        Ingest(new byte[11], options: new IngestOptions { MaxBytes = 10 }).ShouldFail("HS0106");
        Ingester.FromFile("a", new IngestOptions { MaxBytes = 10 }, _ => new NeverEnding()).ShouldFail("HS0106");
    }

    [Fact]
    public void What_the_system_refuses_is_told_apart()
    {
        Ingester.FromFile("a", Plain, _ => throw new UnauthorizedAccessException()).ShouldFail("HS0107");
        Ingester.FromFile("a", Plain, _ => throw new IOException("disk")).ShouldFail("HS0108");
        Ingester.FromFile("a", Plain, _ => throw new PathTooLongException()).ShouldFail("HS0108");
    }

    [Fact]
    public void A_problem_names_the_path_as_given() => Ingester.FromFile("none.txt", Plain).Problems[0].File.ShouldBe("none.txt");

    [Fact]
    public void What_the_user_gives_wins()
    {
        var options = new IngestOptions { Date = new LocalDate(2020, 1, 2), Title = "Mine", Source = "Us", Url = "https://a.example/b" };
        var document = Read("---\ntitle: Theirs\ndate: 2019-01-01\nsource: They\nurl: https://c.example\nauthor: Ann\n---\nText here.", options: options);
        (document.Title, document.Date, document.DateBasis, document.Source, document.Url, document.Author)
            .ShouldBe(("Mine", new LocalDate(2020, 1, 2), "--date", "Us", "https://a.example/b", "Ann"));
    }

    [Fact]
    public void The_same_bytes_give_the_same_document() => Read("A.\n\nThe army attacked.").Id.ShouldBe(Read("A.\n\nThe army attacked.").Id);

    /// <summary>A device that knows no length and gives letters for ever.</summary>
    private sealed class NeverEnding : Stream
    {
        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
        public override void Flush() { }
        public override int Read(byte[] buffer, int offset, int count) { buffer.AsSpan(offset, count).Fill((byte)'a'); return count; }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
