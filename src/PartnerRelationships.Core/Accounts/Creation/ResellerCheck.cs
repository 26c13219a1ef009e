using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Partners;

namespace PartnerRelationships.Core.Accounts.Creation;

/// <summary>Finds the reseller that a customer is created for, and whether it may be the partner on record (contract A§7).</summary>
internal sealed class ResellerCheck(ICreationPorts ports)
{
    /// <summary>The reseller's tenant.</summary>
    /// <param name="reference">The reseller that is meant.</param>
    /// <param name="warnings">Takes that it could not be checked.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    /// <exception cref="InvalidInputException">It cannot be the partner on record (ResellerNotOnRecord).</exception>
    /// <exception cref="NotFoundException">The partner has no such reseller.</exception>
    public async Task<Guid> RequireAsync(PartnerReference reference, List<string> warnings, CancellationToken cancellationToken)
    {
        var reseller = await ports.Partners.FindResellerAsync(reference, cancellationToken).ConfigureAwait(false);
        if (await ProblemAsync(reseller, cancellationToken).ConfigureAwait(false) is { } problem)
        {
            warnings.Add($"Whether {reseller.Name} may be the partner on record was not checked: {problem}");
        }

        return reseller.ResellerId;
    }

    /// <summary>Why it could not be checked; null if it was.</summary>
    private async Task<string?> ProblemAsync(IndirectReseller reseller, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(reseller.MpnId))
        {
            return "the service does not give its partner id.";
        }

        try
        {
            var verdict = await ports.CreationChecks.CheckResellerAsync(reseller.MpnId!, cancellationToken).ConfigureAwait(false);
            return verdict is null ? "the service did not answer the query for its partner id."
                : verdict.IsValid ? null
                : throw Refused(reseller, verdict.Code, verdict.Description);
        }
        catch (PartnerRelationshipsException error) when (error.Fault?.Code is "900400" or "900154")
        {
            throw Refused(reseller, error.Fault.Code, error.Fault.Description);
        }
        catch (PartnerRelationshipsException error) when (error is AccessDeniedException or NotFoundException)
        {
            return error.Message;
        }
    }

    private static InvalidInputException Refused(IndirectReseller reseller, string? code, string? why) => new(
        "ResellerNotOnRecord",
        $"{reseller.Name} (partner id {reseller.MpnId}) cannot be the partner on record: {(string.IsNullOrEmpty(why) ? "the service does not say why" : why)}{(code is null ? "" : $" ({code})")}.");
}
