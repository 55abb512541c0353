namespace Hearsay.Recording;

/// <summary>The tables of a case file as the migrations make them, for documentation.</summary>
public static class CaseSchema
{
    /// <summary>The migrations in order: file name and SQL.</summary>
    public static IReadOnlyList<(string Name, string Sql)> Migrations => [.. Connection.Migrations.Select(migration => (migration.Name, migration.Sql))];
}
