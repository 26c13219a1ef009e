using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using PartnerRelationships.Core.Files;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Changes.Evidence;

/// <summary>The files of a report beside its bundle, and their hash in it: an edited report shows.</summary>
internal static class EvidencePages
{
    /// <summary>How many customers are on a page of their own; a report of no more has one page.</summary>
    public const int CustomersOnAPage = 1_000;

    // A bundle is whatever somebody made of it: it does not choose how many files are looked for.
    private const int MostPages = 1_001;

    /// <summary>The files of a report: the first page, and those with the customers where they do not stand on it.</summary>
    /// <param name="report">The first page.</param>
    /// <param name="customers">How many customers the run has.</param>
    public static IReadOnlyList<string> Of(string report, int customers)
    {
        var pages = customers <= CustomersOnAPage ? 0 : (customers + CustomersOnAPage - 1) / CustomersOnAPage;
        return [report, .. Enumerable.Range(1, pages).Select(page => Path.ChangeExtension(report, $".{page.ToString("D4", CultureInfo.InvariantCulture)}.html"))];
    }

    /// <summary>The hash of a report's files.</summary>
    /// <exception cref="IOException">One cannot be read.</exception>
    public static string HashOf(IEnumerable<string> files) => Hexadecimal.Of(Sha256.OfFiles(files));

    /// <summary>Whether the report beside a bundle is the one that was written with it.</summary>
    public static EvidenceAnswer Compare(string bundle, EvidenceItem? item)
    {
        if (item?["report"] is not { } name || item["report_hash"] is not { } hash || !int.TryParse(item["report_pages"], NumberStyles.None, CultureInfo.InvariantCulture, out var pages) || pages is < 1 or > MostPages || name != Path.GetFileName(name))
        {
            return new EvidenceAnswer(null, "The evidence does not name its report.");
        }

        var report = Path.Combine(Path.GetDirectoryName(bundle)!, name);
        try
        {
            return HashOf(Of(report, pages == 1 ? 0 : (pages - 1) * CustomersOnAPage)) == hash
                ? new EvidenceAnswer(true, $"{name} is the report that was written with it.")
                : new EvidenceAnswer(false, $"{name} was changed since it was written.");
        }
        catch (Exception error) when (FileErrors.IsOne(error))
        {
            return new EvidenceAnswer(null, $"{name}, which belongs to it, cannot be read.");
        }
    }
}
