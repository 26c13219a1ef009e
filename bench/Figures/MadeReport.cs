using System;
using System.Globalization;
using System.IO;
using System.Threading.Tasks;
using PartnerRelationships.Bench.Measuring;
using PartnerRelationships.Testing;

namespace PartnerRelationships.Bench.Figures;

/// <summary>The report of 50,000 customers of a sandbox, made once for all figures that are about it.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Bytes">How long it is.</param>
/// <param name="Milliseconds">How long it took.</param>
internal sealed record MadeReport(string Path, double Bytes, double Milliseconds)
{
    public const int Customers = 50_000;
    private static readonly Lazy<Task<MadeReport>> Made = new(MakeAsync);

    public static Task<MadeReport> TheAsync() => Made.Value;

    private static async Task<MadeReport> MakeAsync()
    {
        var folder = Directory.CreateTempSubdirectory("bench");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Delete(recursive: true);
        await ChildProcess.FileAsync(Places.Script("Seed.ps1"), Checkout.Module, folder.FullName, Customers.ToString(CultureInfo.InvariantCulture));
        var (output, _) = await ChildProcess.FileAsync(Places.Script("Report.ps1"), Checkout.Module, folder.FullName);
        return ChildProcess.Value(output, "customers") == Customers
            ? new(System.IO.Path.Combine(folder.FullName, "report.html"), ChildProcess.Value(output, "bytes"), ChildProcess.Value(output, "ms"))
            : throw new InvalidOperationException("Not everyone is in the report: " + output);
    }
}
