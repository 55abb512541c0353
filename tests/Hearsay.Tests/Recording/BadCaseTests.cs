using Hearsay.Recording;
using Hearsay.Tests.Support;

namespace Hearsay.Tests.Recording;

/// <summary>Files that are no case, are damaged, may not be written or have no room: a documented error, and nothing is lost.</summary>
public sealed class BadCaseTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_case_that_is_not_there_is_named()
    {
        Code(() => Ledger.OpenToRead(_folder.At("none.db"))).ShouldBe("HS0601");
        File.Exists(_folder.At("none.db")).ShouldBeFalse();
        var run = CommandRun.Of("claims", "--case", _folder.At("none.db"));
        run.ExitCode.ShouldBe(4);
        run.Error.ShouldContain("hearsay ingest");
    }

    [Fact]
    public void A_foreign_file_is_left_as_it_is()
    {
        var text = _folder.Write("letter.txt", string.Concat(Enumerable.Repeat("This is a letter and no database. ", 100)));
        var before = File.ReadAllBytes(text);
        Code(() => Ledger.OpenToRead(text)).ShouldBe("HS0602");
        Code(() => Ledger.OpenToWrite(text)).ShouldBe("HS0602");
        CommandRun.Of("ingest", "--case", text, Repository.At("examples", "crane.txt")).ExitCode.ShouldBe(4);
        File.ReadAllBytes(text).ShouldBe(before);
    }

    [Fact]
    public void A_database_of_another_program_is_left_as_it_is()
    {
        var path = _folder.At("other.db");
        Sql(path, "CREATE TABLE claims (x); INSERT INTO claims VALUES (1)");
        var before = File.ReadAllBytes(path);
        Code(() => Ledger.OpenToRead(path)).ShouldBe("HS0602");
        Code(() => Ledger.OpenToWrite(path)).ShouldBe("HS0602");
        File.ReadAllBytes(path).ShouldBe(before);
    }

    [Fact]
    public void A_case_of_a_newer_program_is_left_as_it_is()
    {
        var path = _folder.At("case.db");
        Cases.Write(path, [Sample.Reading]);
        Sql(path, "PRAGMA user_version = 99");
        Code(() => Ledger.OpenToRead(path)).ShouldBe("HS0607");
        Code(() => Ledger.OpenToWrite(path)).ShouldBe("HS0607");
    }

    [Fact]
    public void A_file_that_was_cut_off_is_damaged()
    {
        var path = _folder.At("case.db");
        Cases.Write(path, Cases.Examples());
        var bytes = File.ReadAllBytes(path);
        var cut = _folder.Write("cut.db", bytes[..(bytes.Length / 3)]);
        Code(() => { using var ledger = Ledger.OpenToRead(cut); ledger.Entries().Count(); ledger.Verify().ShouldBeEmpty(); }).ShouldBe("HS0603");
        var verify = CommandRun.Of("verify", "--case", cut);
        verify.ExitCode.ShouldBe(4);
        verify.Error.ShouldContain("HS0603");
    }

    [Fact]
    public void An_empty_file_becomes_a_case()
    {
        var path = _folder.Write("empty.db", "");
        Cases.Write(path, [Sample.Reading]).ShouldBe([Recorded.New]);
    }

    [Fact]
    public void A_full_disk_loses_nothing_and_the_case_goes_on_when_there_is_room()
    {
        var path = _folder.At("case.db");
        Cases.Write(path, [Sample.Reading]);
        string before;
        var pages = new FileInfo(path).Length / 4096;
        using (var ledger = Ledger.OpenToWrite(path, pages + 2))
        {
            before = ledger.Fingerprint();
            Code(() => ledger.Write(writer =>
            {
                foreach (var reading in Cases.Examples())
                {
                    writer.Begin(reading.Document, "1");
                    writer.Add(Entries.Of(reading));
                    writer.Finish([]);
                }
                return 0;
            })).ShouldBe("HS0605");
            ledger.Fingerprint().ShouldBe(before);
            ledger.Verify().ShouldBeEmpty();
        }
        Cases.Write(path, Cases.Examples()).ShouldAllBe(recorded => recorded == Recorded.New);
        using var again = Ledger.OpenToRead(path);
        again.Verify().ShouldBeEmpty();
    }

    [Fact]
    public void A_file_and_folder_that_may_not_be_written_can_be_read()
    {
        Assert.SkipWhen(Environment.UserName == "root", "This user may write every file.");
        if (OperatingSystem.IsWindows()) return;
        var path = _folder.At("case.db");
        Cases.Write(path, [Sample.Reading]);
        File.SetUnixFileMode(path, UnixFileMode.UserRead);
        File.SetUnixFileMode(_folder.Root, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        try
        {
            using (var ledger = Ledger.OpenToRead(path)) ledger.Entries().Count().ShouldBe(2);
            Code(() => Cases.Write(path, Cases.Examples())).ShouldBe("HS0604");
        }
        finally
        {
            File.SetUnixFileMode(_folder.Root, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public void A_folder_in_place_of_a_file_cannot_be_opened() => Code(() => Ledger.OpenToWrite(_folder.Root)).ShouldBe("HS0604");

    private static string Code(Action action) => Should.Throw<HearsayException>(action).Code;

    private static void Sql(string path, string sql)
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
