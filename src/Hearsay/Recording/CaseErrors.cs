using Microsoft.Data.Sqlite;

namespace Hearsay.Recording;

/// <summary>Turns what SQLite and the file system refuse into documented errors.</summary>
internal static class CaseErrors
{
    private const int Perm = 3, Busy = 5, Locked = 6, ReadOnly = 8, IoError = 10, Corrupt = 11, Full = 13, CannotOpen = 14, NotADatabase = 26;

    /// <summary>Runs something on a case file.</summary>
    /// <exception cref="HearsayException">HS06..</exception>
    public static T Guard<T>(string path, Func<T> work)
    {
        try { return work(); }
        catch (SqliteException error) { throw Of(path, error); }
        catch (Exception error) when (error is System.Text.Json.JsonException or KeyNotFoundException or InvalidCastException or FormatException)
        {
            throw new HearsayException("HS0603", $"{path}: a row does not hold what it should ({error.Message}). {Errors.Of("HS0603").Remedy}", error);
        }
    }

    /// <summary>The same without a result.</summary>
    public static void Guard(string path, Action work) => Guard(path, () => { work(); return 0; });

    /// <summary>The documented error for one of SQLite's.</summary>
    public static HearsayException Of(string path, SqliteException error)
    {
        var code = error.SqliteErrorCode switch
        {
            NotADatabase => "HS0602",
            Corrupt => "HS0603",
            ReadOnly or Perm or CannotOpen => "HS0604",
            Full => "HS0605",
            Busy or Locked => "HS0606",
            IoError => "HS0608",
            _ => "HS0608",
        };
        return new HearsayException(code, $"{path}: {Errors.Of(code).Title.ToLowerInvariant()} ({error.Message.TrimEnd('.')}). {Errors.Of(code).Remedy}", error);
    }

    /// <summary>A documented error about a case file.</summary>
    public static HearsayException Of(string code, string path, string what) => new(code, $"{path}: {what} {Errors.Of(code).Remedy}");
}
