using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Connections;

namespace PartnerRelationships.Core.Accounts.Agreements;

/// <summary>Reads whether and how customers accepted the Microsoft Customer Agreement.</summary>
public sealed class AgreementReading(IAgreementPorts ports)
{
    internal const string CustomerAgreement = "MicrosoftCustomerAgreement";

    /// <summary>The acceptances of a customer: what partners confirmed, and that it signed itself.</summary>
    /// <exception cref="AccessDeniedException">An application signed in alone (AppOnlyNotSupported).</exception>
    public async Task<IReadOnlyList<PartnerCustomerAgreement>> ListAsync(Guid customerId, CancellationToken cancellationToken)
    {
        ports.SignIn.RequireUser("Reading agreements");
        var confirmed = ports.Agreements.ListAsync(customerId, cancellationToken);
        var direct = ports.Agreements.IsSignedDirectlyAsync(customerId, cancellationToken);
        await Task.WhenAll(confirmed, direct).ConfigureAwait(false);
        var all = new List<PartnerCustomerAgreement>(await confirmed.ConfigureAwait(false));
        if (await direct.ConfigureAwait(false))
        {
            all.Add(new PartnerCustomerAgreement { CustomerId = customerId, AgreementType = CustomerAgreement, Acceptance = AgreementAcceptance.Direct });
        }

        return all;
    }
}
