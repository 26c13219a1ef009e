using System.Collections.Generic;
using PartnerRelationships.Core.Reports.Pages;

namespace PartnerRelationships.Core.Reports.Counts;

/// <summary>A part of the report that is read from the ledger, whole or not at all.</summary>
/// <param name="id">A word that names it in the page.</param>
/// <param name="title">What it is about.</param>
internal abstract class LedgerSection(string id, string title)
{
    private string? notRead;

    /// <summary>How many there are; null if they could not be read.</summary>
    public long? Count { get => IsRead ? field : null; protected set; } = 0;

    /// <summary>What could not be read, a sentence each.</summary>
    public IReadOnlyList<string> NotRead => notRead is { } why ? [why] : [];

    /// <summary>What was counted. What was read before the reading failed looks like all of it, so none of it is shown.</summary>
    public ReportSection Section => IsRead ? new(id, title, Notes(), Charts(), Table) : new(id, title, NotRead, [], null);

    /// <summary>Whether all of it was read.</summary>
    protected bool IsRead => notRead is null;

    /// <summary>Its table.</summary>
    protected abstract ReportTable Table { get; }

    /// <summary>Notes that it could not be read.</summary>
    public void Miss(string why) => notRead = why;

    /// <summary>What has to be known to read it.</summary>
    protected virtual IReadOnlyList<string> Notes() => [];

    /// <summary>Its charts.</summary>
    protected abstract IReadOnlyList<ReportChart> Charts();
}
