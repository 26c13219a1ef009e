using System.IO;
using System.Threading.Tasks;
using Microsoft.Data.Sqlite;
using PartnerRelationships.Bench.Ledgers;
using PartnerRelationships.Bench.Measuring;
using PartnerRelationships.Storage.Sqlite;

namespace PartnerRelationships.Bench.Figures;

/// <summary>16 writers append to a ledger's file, each entry durable before its writer's next one, against the same rows inserted by bare code, 16 in each
/// commit: what the chain, the journal and the waiting for each other cost. Both are as durable.</summary>
internal sealed class LedgerFigure : IFigure
{
    private const int Each = 500;

    public string Name => "ledger";

    public async Task<Result> MeasureAsync()
    {
        using var folder = new TemporaryFolder();
        return await Rates.MeasureAsync(Name, Each * Appending.Writers, round => PairAsync(folder.Path, round));
    }

    private static async Task<(double Ours, double Theirs)> PairAsync(string folder, string round)
    {
        var (path, other) = (Path.Combine(folder, $"ours-{round}.db"), Path.Combine(folder, $"bare-{round}.db"));
        double ours;
        using (var ledger = SqliteLedger.Open(path))
        {
            ours = await Appending.RunAsync(ledger, Each);
        }

        SqliteLedger.Open(other).Dispose();
        using var from = Open(path);
        using var to = Open(other);
        var (columns, rows) = BareLedger.Read(from, "event");
        return (ours, BareLedger.Write(to, columns, rows));
    }

    private static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var settings = connection.CreateCommand();
        settings.CommandText = "PRAGMA synchronous = FULL;";
        settings.ExecuteNonQuery();
        return connection;
    }
}
