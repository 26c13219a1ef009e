using System.Threading.Tasks;
using Npgsql;
using PartnerRelationships.Bench.Ledgers;
using PartnerRelationships.Bench.Measuring;
using PartnerRelationships.Storage.Postgres;
using PartnerRelationships.Storage.Tests.Stores;

namespace PartnerRelationships.Bench.Figures;

/// <summary>The same as <see cref="LedgerFigure"/> on a PostgreSQL server of the bench's own, whose commits are on the disk.</summary>
internal sealed class LedgerServerFigure : IFigure
{
    private const int Each = 250;

    public string Name => "ledger-server";

    public string? Missing => PostgresServer.Missing;

    public async Task<Result> MeasureAsync()
    {
        using var server = new PostgresServer { IsDurable = true };
        return await Rates.MeasureAsync(Name, Each * Appending.Writers, round => PairAsync(server, round));
    }

    private static async Task<(double Ours, double Theirs)> PairAsync(PostgresServer server, string round)
    {
        var (schema, other) = ($"ours_{round}", $"bare_{round}");
        double ours;
        using (var ledger = PostgresAddress.Parse(server.Address(schema), credential: null).Open())
        {
            ours = await Appending.RunAsync(ledger, Each);
        }

        PostgresAddress.Parse(server.Address(other), credential: null).Open().Dispose();
        using var connection = new NpgsqlConnection(server.Address(other));
        connection.Open();
        var (columns, rows) = BareLedger.Read(connection, $"\"{schema}\".event");
        return (ours, BareLedger.Write(connection, other, columns, rows));
    }
}
