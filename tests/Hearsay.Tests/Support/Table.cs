using DuckDB.NET.Data;

namespace Hearsay.Tests.Support;

/// <summary>Tables as an independent reader, DuckDB, finds them in a file.</summary>
internal static class Table
{
    /// <summary>The rows of a query in which FILE stands for the path of a file with these bytes.</summary>
    public static List<object?[]> Query(string sql, byte[] content, string name)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.At(name), content);
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SET autoinstall_known_extensions=false; SET autoload_known_extensions=false;";
        command.ExecuteNonQuery();
        command.CommandText = sql.Replace("FILE", $"'{folder.At(name).Replace("'", "''", StringComparison.Ordinal)}'", StringComparison.Ordinal);
        using var reader = command.ExecuteReader();
        var rows = new List<object?[]>();
        while (reader.Read()) rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? null : reader.GetValue(i))]);
        return rows;
    }
}
