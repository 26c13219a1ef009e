using System;
using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Partners;
using PartnerRelationships.Core.Removals.Notices;

namespace PartnerRelationships.Commands;

/// <content>Customers are read while more of them come; each gets its letter at once, a provider its own at the end.</content>
public sealed partial class NewCustomerRemovalNoticeCommand
{
    private const int ReadActivity = 133;
    private readonly Dictionary<Guid, (IndirectProvider Provider, List<NoticeCustomer> Customers)> letters = [];
    private CustomerChecks<PartnerCustomer, NoticeCustomer> readings = null!;
    private NoticeDesk desk = null!;
    private NoticeExport? export;
    private IndirectProvider? provider;
    private ProviderBook? providers;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        var pace = new PaceProgress(ReadActivity, "Drafting notices", Session.Clock);
        readings = new(ThrottleLimit, pace, (customer, lanes, token) => new NoticeReader(Session, lanes).ReadAsync(customer, token), Watcher, StopToken);
        Required(Path, () =>
        {
            desk = new NoticeDesk(Session, Request);
            desk.Check();
            if (Cultures.AreMissing)
            {
                WriteWarning(".NET has no culture data (ICU) on this machine, so every notice is in English, whatever the customer's billing profile says. See CulturesMissing in docs/ERRORS.md for what to install.");
            }

            export = Export;
            provider = IndirectProvider is null ? null : Await(token => Session.Partners.FindProviderAsync(IndirectProvider, token));
            providers = To == RemovalNoticeRecipient.Customer ? null : provider is null ? Await(token => ProviderBook.ReadAsync(Session.Partners, Session.Customers, token)) : ProviderBook.Of(provider);
        });
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var reference in ParameterSetName == ByCustomerSet ? CustomerId : [])
        {
            Guarded(TargetOf(reference), () => Begin(new PartnerCustomer { CustomerId = IdOf(reference), Name = Name ?? "", Domain = Domain }));
        }

        if (ParameterSetName == ByPlanSet)
        {
            Guarded(Plan, () => Begin(Copies.Whole(Plan!)));
        }

        if (ParameterSetName == ByPlanFileSet)
        {
            ForEachFile(PlanPath, [], file => Begin(ServiceFactory.PlanFiles.Read(file)));
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        Advance(all: true);
        foreach (var (addressee, customers) in letters.Values)
        {
            Guarded(addressee.ProviderId, () => Write(desk.ToProvider(addressee, customers)));
        }

        base.EndProcessing();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        readings?.Dispose();
        base.Dispose(disposing);
    }

    private void Begin(RelationshipPlan plan)
    {
        foreach (var customer in Await(token => NoticePlan.CustomersAsync(plan, Session, token)))
        {
            Begin(customer);
        }
    }

    private void Begin(PartnerCustomer customer)
    {
        readings.Begin(customer);
        Advance(all: false);
    }

    private void Advance(bool all) =>
        readings.Advance(all, (customer, read) => Guarded(customer.CustomerId, () => Draft(Await(read))), WriteProgress);

    private void Draft(NoticeCustomer customer)
    {
        if (providers is null)
        {
            Write(desk.ToCustomer(customer, provider));
            return;
        }

        foreach (var addressee in providers.Find(customer.Customer))
        {
            if (!letters.TryGetValue(addressee.ProviderId, out var letter))
            {
                letters.Add(addressee.ProviderId, letter = (addressee, []));
            }

            letter.Customers.Add(customer);
        }
    }

    private void Write(CustomerRemovalNotice notice)
    {
        if (export is null)
        {
            WriteObject(notice);
        }
        else if (ShouldProcess(notice.Name, $"Write the draft of a notice to '{Path}'"))
        {
            WriteObject(Await(token => export.WriteAsync(notice, Force, token)));
        }
    }
}
