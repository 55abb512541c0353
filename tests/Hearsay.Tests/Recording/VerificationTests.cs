using Hearsay.Recording;
using Hearsay.Tests.Support;
using Microsoft.Data.Sqlite;

namespace Hearsay.Tests.Recording;

public sealed class VerificationTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _path;

    public VerificationTests()
    {
        _path = _folder.At("case.db");
        Cases.Write(_path, [Cases.Examples()[0], Sample.Reading]);
        using var ledger = Ledger.OpenToWrite(_path);
        ledger.Write(writer =>
        {
            writer.Judge(new Judgement { Subject = "c:aaaaaaaaaaaaaaaa", Verdict = Verdict.Wrong, Field = "status", Reason = "the ministry", Judge = "A.", At = "2020-02-04" });
            writer.Judge(new Judgement { Subject = Sample.Reuters.Id, Into = Sample.Norland.Id });
            return 0;
        });
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Every cell of the ledger, of its first, middle and last row: one bit is flipped in its first and in its last byte.</summary>
    [Fact]
    public void A_flipped_bit_in_any_cell_is_found_with_its_table_and_row()
    {
        foreach (var table in LedgerTable.All)
            foreach (var column in table.Columns.Append("hash"))
            {
                var rows = Rows($"SELECT count(*) FROM {table.Name}");
                foreach (var row in new[] { 1, (rows + 1) / 2, rows }.Distinct())
                    foreach (var place in new[] { "first", "last" })
                    {
                        var copy = Copy();
                        if (!Flip(copy, table.Name, column, row, place)) continue;
                        Faults(copy).ShouldContain(fault => fault.Contains(table.Name) && fault.Contains($"{row}"), $"{table.Name}.{column}, row {row}, {place} byte");
                    }
            }
    }

    /// <summary>Bits anywhere in the file: either the rows are still what they were, or something is said.</summary>
    [Fact]
    public void A_flipped_bit_of_the_file_is_found_or_changes_no_row()
    {
        var bytes = File.ReadAllBytes(_path);
        var rows = Dump(_path);
        var random = new Random(7);
        var found = 0;
        for (var i = 0; i < 250; i++)
        {
            var copy = (byte[])bytes.Clone();
            var at = random.Next(bytes.Length);
            copy[at] ^= (byte)(1 << random.Next(8));
            var file = _folder.Write("flipped.db", copy);
            string? dump = null;
            try { dump = Dump(file); } catch (SqliteException) { }
            if (dump == rows) continue;
            found++;
            Faults(file).ShouldNotBeEmpty($"bit in byte {at}");
        }
        found.ShouldBeGreaterThan(20);
    }

    [Theory]
    [InlineData("DELETE FROM links WHERE seq = (SELECT max(seq) FROM links)", "links")]
    [InlineData("DELETE FROM claims WHERE seq = 2", "claims")]
    [InlineData("DELETE FROM judgements", "judgements")]
    [InlineData("INSERT INTO judgements (seq, kind, subject, hash) VALUES (99, 'claim', 'c:aaaaaaaaaaaaaaaa', x'00')", "judgements")]
    [InlineData("UPDATE actors SET name = 'Ostmark' WHERE name = 'Norland'", "actors")]
    public void Rows_that_were_removed_added_or_changed_are_found(string sql, string table)
    {
        Run(_path, sql);
        Faults(_path).ShouldContain(fault => fault.Contains(table));
    }

    [Fact]
    public void The_ledger_lets_nothing_be_changed_or_removed()
    {
        foreach (var table in LedgerTable.All)
            foreach (var sql in new[] { $"UPDATE {table.Name} SET hash = x'00'", $"DELETE FROM {table.Name}" })
                Should.Throw<SqliteException>(() => Run(_path, sql, dropTriggers: false)).Message.ShouldContain("append-only");
    }

    [Fact]
    public void State_that_was_tampered_with_is_made_right()
    {
        Run(_path, "UPDATE entries SET status = 'asserted'; DELETE FROM names; DELETE FROM words WHERE rowid = 1; UPDATE identities SET counts_as = 1");
        using var ledger = Ledger.OpenToWrite(_path);
        ledger.Rebuild().Order().ShouldBe(["entries", "identities", "names", "words"]);
        ledger.Rebuild().ShouldBeEmpty();
        ledger.Find(new ClaimQuery { Statuses = [ClaimStatus.Denied] }).Total.ShouldBeGreaterThan(0);
    }

    private string Copy()
    {
        var copy = _folder.At("copy.db");
        File.Copy(_path, copy, overwrite: true);
        return copy;
    }

    private static IReadOnlyList<string> Faults(string path)
    {
        try
        {
            using var ledger = Ledger.OpenToRead(path);
            return ledger.Verify();
        }
        catch (HearsayException error)
        {
            error.Code.ShouldStartWith("HS06");
            return [error.Message];
        }
    }

    private static bool Flip(string path, string table, string column, int row, string place)
    {
        using var connection = Open(path);
        Drop(connection);
        using var read = connection.CreateCommand();
        read.CommandText = $"SELECT CAST({column} AS BLOB), typeof({column}) FROM {table} WHERE seq = {row}";
        using var reader = read.ExecuteReader();
        if (!reader.Read() || reader.IsDBNull(0) || reader.GetFieldValue<byte[]>(0) is not { Length: > 0 } bytes) return false;
        var type = reader.GetString(1);
        bytes[place == "first" ? 0 : ^1] ^= 1;
        using var write = connection.CreateCommand();
        write.CommandText = $"UPDATE {table} SET {column} = CAST($value AS {type}) WHERE seq = {row}";
        write.Parameters.AddWithValue("$value", bytes);
        try { return write.ExecuteNonQuery() == 1; }
        catch (SqliteException) { return false; }
    }

    private int Rows(string sql)
    {
        using var connection = Open(_path);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (int)(long)command.ExecuteScalar()!;
    }

    private static string Dump(string path)
    {
        using var connection = Open(path);
        var dump = new System.Text.StringBuilder();
        foreach (var table in LedgerTable.All)
        {
            using var command = connection.CreateCommand();
            command.CommandText = table.SelectCells;
            using var reader = command.ExecuteReader();
            while (reader.Read())
                for (var i = 0; i < reader.FieldCount; i++) dump.Append(reader.GetValue(i) is byte[] bytes ? Convert.ToHexString(bytes) : reader.GetValue(i)).Append('|');
        }
        return dump.ToString();
    }

    private static void Run(string path, string sql, bool dropTriggers = true)
    {
        using var connection = Open(path);
        if (dropTriggers) Drop(connection);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static void Drop(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = string.Concat(LedgerTable.All.Select(table => $"DROP TRIGGER IF EXISTS {table.Name}_stay; DROP TRIGGER IF EXISTS {table.Name}_keep;"));
        command.ExecuteNonQuery();
    }

    private static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        return connection;
    }
}
