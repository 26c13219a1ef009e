using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Threading.Tasks;
using PartnerRelationships.Bench.Measuring;
using PartnerRelationships.Testing;

namespace PartnerRelationships.Bench.Figures;

/// <summary>5,000 invitations drafted and exported as .eml in one pipeline, with their ledger beside them, against MimeKit alone composing and writing
/// the same mails; both warm. Every mail is read back: it parses, and its link is intact. In memory where there is a file system in it: where both wait for
/// a disk, the ratio comes near to 1 and says little.</summary>
internal sealed class InvitationsFigure : IFigure
{
    private const int Mails = 5_000;
    private const int Fewer = 1_000;
    private const string Memory = "/dev/shm";

    public string Name => "invitations";

    public async Task<Result> MeasureAsync()
    {
        var (bytes, few) = (new List<double>(), 0.0);
        string? folder = null;
        try
        {
            var result = await Pairs.CompareAsync(
                Name,
                2.0,
                "ms",
                async () =>
                {
                    Delete(folder);
                    folder = NewFolder();
                    var output = await OursAsync(folder, Mails);
                    bytes.Add(ChildProcess.Value(output, "bytes"));
                    return ChildProcess.Value(output, "ms");
                },
                () => TheirsAsync(folder!));
            Delete(folder);
            folder = NewFolder();
            few = ChildProcess.Value(await OursAsync(folder, Fewer), "bytes");
            return result with
            {
                Detail = string.Create(CultureInfo.InvariantCulture, $"{result.Detail}, all {Mails} parsed and their links intact; peak memory {Pairs.Median(bytes) / few:0.00} times that of {Fewer}"),
            };
        }
        finally
        {
            Delete(folder);
        }
    }

    private static async Task<string> OursAsync(string folder, int count) => (await ChildProcess.FileAsync(
        Places.Script("Invitations.ps1"), Checkout.Module, folder, count.ToString(CultureInfo.InvariantCulture), Repetitions.MailWarmUps.ToString(CultureInfo.InvariantCulture))).Output;

    private static async Task<double> TheirsAsync(string folder)
    {
        var output = (await ChildProcess.BenchAsync(
            "mails", Path.Combine(folder, $"mails-{Repetitions.MailWarmUps}"), Path.Combine(folder, "bare"), Repetitions.MailWarmUps.ToString(CultureInfo.InvariantCulture))).Output;
        return (ChildProcess.Value(output, "count"), ChildProcess.Value(output, "intact")) is (Mails, Mails)
            ? ChildProcess.Value(output, "ms")
            : throw new InvalidOperationException("Not every mail is there with its link: " + output);
    }

    private static string NewFolder() => Directory.Exists(Memory)
        ? Directory.CreateDirectory(Path.Combine(Memory, Path.GetRandomFileName())).FullName
        : Directory.CreateTempSubdirectory("invitations").FullName;

    private static void Delete(string? folder)
    {
        if (folder is not null)
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
