using Microsoft.Data.Sqlite;

namespace Hearsay.Recording;

/// <summary>Opens case files and brings their tables up to date.</summary>
internal static class Connection
{
    /// <summary>"HRSY": marks a SQLite file as a case.</summary>
    private const int ApplicationId = 0x48525359;

    /// <summary>The migrations: number, file name and SQL, in order.</summary>
    public static IReadOnlyList<(int Number, string Name, string Sql)> Migrations { get; } = [.. ReadMigrations()];

    /// <summary>Opens for writing; makes the file when there is none.</summary>
    /// <param name="path">The case file.</param>
    /// <param name="maxPages">Largest size in pages of 4096 bytes, or null.</param>
    public static SqliteConnection ToWrite(string path, long? maxPages)
    {
        var isNew = !File.Exists(path) || new FileInfo(path).Length == 0;
        var connection = Open(path, SqliteOpenMode.ReadWriteCreate);
        try
        {
            if (!isNew && !IsBlank(connection)) Check(connection, path);
            connection.Run("PRAGMA journal_mode = WAL");
            connection.Run("PRAGMA synchronous = FULL");
            if (maxPages is { } pages) connection.Run($"PRAGMA max_page_count = {pages}");
            Migrate(connection, path);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Opens for reading; works beside a writer, and on a file and folder that may not be written.</summary>
    public static SqliteConnection ToRead(string path)
    {
        if (!File.Exists(path)) throw CaseErrors.Of("HS0601", path, "there is no such case.");
        SqliteConnection? connection = null;
        try
        {
            connection = Open(path, SqliteOpenMode.ReadOnly);
            if (IsBlank(connection)) throw CaseErrors.Of("HS0601", path, "there is no such case.");
            Check(connection, path);
        }
        catch (SqliteException error) when (error.SqliteErrorCode is 8 or 14 && !File.Exists(path + "-wal"))
        {
            // A folder that may not be written has no room for the shared memory of the log; without a log the file cannot change either.
            connection?.Dispose();
            connection = Open($"file:{Uri.EscapeDataString(Path.GetFullPath(path)).Replace("%2F", "/", StringComparison.Ordinal)}?immutable=1", SqliteOpenMode.ReadOnly);
            Check(connection, path);
        }
        catch
        {
            connection?.Dispose();
            throw;
        }
        if (connection.Number("PRAGMA user_version") < Migrations.Count) { connection.Dispose(); ToWrite(path, null).Dispose(); return ToRead(path); }
        // The profile of two parties of a million claims goes through 70 MB of pages.
        connection.Run("PRAGMA cache_size = -131072");
        return connection;
    }

    private static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false, DefaultTimeout = 30 }.ToString());
        try
        {
            connection.Open();
            connection.Run("PRAGMA busy_timeout = 30000");
            connection.Run("PRAGMA cache_size = -65536");
            connection.Run("PRAGMA temp_store = MEMORY");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Whether nothing was ever stored: a new file, or one whose first writer was stopped before its tables were made.</summary>
    private static bool IsBlank(SqliteConnection connection) =>
        connection.Number("PRAGMA application_id") == 0 && connection.Number("SELECT count(*) FROM sqlite_master") == 0;

    /// <summary>Refuses a file that is not a case, or one of a newer program.</summary>
    private static void Check(SqliteConnection connection, string path)
    {
        if (connection.Number("PRAGMA application_id") != ApplicationId) throw CaseErrors.Of("HS0602", path, "this is not a case of hearsay.");
        if (connection.Number("PRAGMA user_version") is var version && version > Migrations.Count)
            throw CaseErrors.Of("HS0607", path, $"its tables are of version {version}, this program knows {Migrations.Count}.");
    }

    private static void Migrate(SqliteConnection connection, string path)
    {
        if (connection.Number("PRAGMA user_version") >= Migrations.Count) return;
        connection.Run("BEGIN IMMEDIATE");
        var before = connection.Number("PRAGMA user_version");
        // Another process may have been first.
        foreach (var (number, _, sql) in Migrations.Skip((int)before))
        {
            connection.Run(sql);
            connection.Run($"PRAGMA user_version = {number}");
        }
        connection.Run($"PRAGMA application_id = {ApplicationId}");
        // Tables of state that a migration made or changed are filled from the ledger.
        if (before > 0 && Migrations.Skip((int)before).Any(migration => migration.Sql.Contains("-- state:", StringComparison.Ordinal))) new Rebuilding(connection).Make();
        connection.Run("COMMIT");
        Check(connection, path);
    }

    private static IEnumerable<(int Number, string Name, string Sql)> ReadMigrations()
    {
        var assembly = typeof(Connection).Assembly;
        var number = 0;
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith("schema/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            yield return (++number, resource["schema/".Length..], reader.ReadToEnd());
        }
    }
}

/// <summary>Short forms of what is done with a connection all the time.</summary>
internal static class ConnectionExtensions
{
    /// <summary>A statement with its parameters.</summary>
    public static SqliteCommand Statement(this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters) command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return command;
    }

    /// <summary>Runs a statement; the number of rows it changed.</summary>
    public static int Run(this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = connection.Statement(sql, parameters);
        return command.ExecuteNonQuery();
    }

    /// <summary>The one whole number that a query gives; 0 when it gives none.</summary>
    public static long Number(this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = connection.Statement(sql, parameters);
        return command.ExecuteScalar() is long number ? number : 0;
    }

    /// <summary>The rows of a query.</summary>
    public static List<T> Rows<T>(this SqliteConnection connection, string sql, Func<SqliteDataReader, T> row, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = connection.Statement(sql, parameters);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(row(reader));
        return rows;
    }

    /// <summary>A text, or null.</summary>
    public static string? Text(this SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
}
