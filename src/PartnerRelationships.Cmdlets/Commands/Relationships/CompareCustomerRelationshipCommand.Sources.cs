using System;
using PartnerRelationships.Core.Drift;
using PartnerRelationships.Core.Drift.Records;
using PartnerRelationships.Core.Drift.Snapshots;

namespace PartnerRelationships.Commands;

/// <content>What customers are compared with.</content>
public sealed partial class CompareCustomerRelationshipCommand
{
    private TemplateChecks? checks;

    private string? TargetOfComparison => ParameterSetName switch
    {
        SnapshotSet => Snapshot,
        CsvSet => Csv,
        TemplateSet => Template,
        _ => null,
    };

    private void Open()
    {
        var within = TimeSpan.FromDays(ExpiresWithin);
        switch (ParameterSetName)
        {
            case SnapshotSet:
                comparer = new SnapshotComparer(ServiceFactory.Snapshots.Open(PathTo(Snapshot)), Session.Profile.TenantId, () => IsAsking);
                break;
            case CsvSet:
                comparer = Records();
                break;
            case TemplateSet:
                var made = Await(token => TemplateChecks.OpenAsync(Session, Template, within, token));
                checks = made(ThrottleLimit, Watcher, StopToken);
                break;
            default:
                comparer = new RuleComparer(Session.Clock, within, () => IsAsking);
                subscriptions = new SubscriptionDrift(Session);
                break;
        }
    }

    private RecordComparer Records()
    {
        var (rows, everyone, records) = (RecordColumns.Read(PathTo(Csv)), Everyone, new RecordComparer(() => IsAsking));
        foreach (var row in rows)
        {
            var place = $"Line {row.Line}";
            Guarded(TargetOf(RecordColumns.Named(row)), () => records.Add(row, everyone), place, error => Miss(place, RecordColumns.Named(row), error));
        }

        return records;
    }

    private void CheckTemplate()
    {
        if (IsOfEverybody)
        {
            Guarded(Template, () => checks!.BeginEverybody(
                take => Stream<PartnerCustomer>((sink, token) => Session.Customers.ListAsync(filter: null, sink, token), take), () => AdvanceTemplate(all: false)), failed: error => Miss(null, error));
        }

        foreach (var reference in CustomerId)
        {
            Guarded(TargetOf(reference), () => checks!.Begin(reference.Require(), reference.Name));
            AdvanceTemplate(all: false);
        }
    }

    private void AdvanceTemplate(bool all) => checks?.Advance(
        all,
        (customer, compared) => Guarded(
            customer,
            () =>
            {
                foreach (var finding in TemplateDrift.Of(Await(compared)))
                {
                    Tell(finding);
                }
            },
            failed: error => Miss(customer, error)),
        WriteProgress);
}
