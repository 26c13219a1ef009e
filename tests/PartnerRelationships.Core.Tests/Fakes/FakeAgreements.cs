using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Agreements;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Tests.Fakes;

/// <summary>Agreements in memory.</summary>
internal sealed class FakeAgreements : ICustomerAgreements
{
    public List<string> Calls { get; } = [];

    public List<AgreementTemplate> Templates { get; } = [new("old", "MicrosoftCustomerAgreement", null, 1), new("new", "MicrosoftCustomerAgreement", "https://agreement.example/", 7)];

    public List<PartnerCustomerAgreement> Kept { get; } = [];

    public bool IsDirect { get; set; }

    /// <summary>What happens on the way back.</summary>
    public Action? OnConfirmed { get; set; }

    public Task<IReadOnlyList<AgreementTemplate>> ListTemplatesAsync(CancellationToken cancellationToken) => Read<AgreementTemplate>("templates", Templates);

    public Task<IReadOnlyList<PartnerCustomerAgreement>> ListAsync(Guid customerId, CancellationToken cancellationToken) => Read<PartnerCustomerAgreement>("list", [.. Kept]);

    public Task<bool> IsSignedDirectlyAsync(Guid customerId, CancellationToken cancellationToken) => Task.FromResult(IsDirect);

    public Task<PartnerCustomerAgreement> ConfirmAsync(PartnerCustomerAgreement agreement, RequestTicket ticket, CancellationToken cancellationToken)
    {
        Calls.Add("confirm");
        Kept.Add(agreement);
        OnConfirmed?.Invoke();
        return Task.FromResult(agreement);
    }

    private Task<IReadOnlyList<T>> Read<T>(string call, IReadOnlyList<T> found)
    {
        Calls.Add(call);
        return Task.FromResult(found);
    }
}
