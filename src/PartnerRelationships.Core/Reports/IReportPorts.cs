using PartnerRelationships.Core.Changes.Journal;
using PartnerRelationships.Core.Customers;
using PartnerRelationships.Core.Invitations;
using PartnerRelationships.Core.Profiles;
using PartnerRelationships.Core.Relationships;
using PartnerRelationships.Core.Removals;

namespace PartnerRelationships.Core.Reports;

/// <summary>What a report of all relationships needs: the relationships of all customers, the ledger, and details of single customers.</summary>
public interface IReportPorts : IRelationshipPorts, IReadinessPorts, IRunPorts
{
    /// <summary>The partner's customers.</summary>
    new ICustomerDirectory Customers { get; }

    /// <summary>The ledger's invitations.</summary>
    /// <exception cref="LedgerException">The ledger cannot be opened.</exception>
    IInvitationStore Invitations { get; }

    /// <summary>Customers' profiles, of which the billing profile names the country.</summary>
    ICustomerProfiles CustomerProfiles { get; }
}
