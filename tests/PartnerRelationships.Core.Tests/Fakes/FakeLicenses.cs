using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Licences;

namespace PartnerRelationships.Core.Tests.Fakes;

/// <summary>Licences in memory; a test puts an error before or behind a change. It counts nothing: whoever asks too much, gets too much.</summary>
internal sealed class FakeLicenses : ICustomerLicenses
{
    private readonly object gate = new();

    public List<PartnerCustomerSku> Skus { get; } = [];

    public Dictionary<Guid, List<PartnerCustomerUserLicense>> Held { get; } = [];

    public List<string> Calls { get; } = [];

    public List<LicenseUpdate> Updates { get; } = [];

    /// <summary>What happens on the way there.</summary>
    public Action? OnChange { get; set; }

    /// <summary>What happens on the way back.</summary>
    public Action? OnChanged { get; set; }

    public IReadOnlyList<string> Warnings { get; set; } = [];

    public Task<IReadOnlyList<PartnerCustomerSku>> ListSkusAsync(Guid customerId, CancellationToken cancellationToken)
    {
        Note("skus");
        return Task.FromResult<IReadOnlyList<PartnerCustomerSku>>([.. Skus]);
    }

    public Task<IReadOnlyList<PartnerCustomerUserLicense>> ListAsync(Guid customerId, Guid userId, CancellationToken cancellationToken)
    {
        Note("licences");
        lock (gate)
        {
            return Task.FromResult<IReadOnlyList<PartnerCustomerUserLicense>>([.. Of(userId)]);
        }
    }

    public Task<LicenseAnswer> ChangeAsync(LicenseUpdate update, RequestTicket ticket, CancellationToken cancellationToken)
    {
        Note("change");
        OnChange?.Invoke();
        lock (gate)
        {
            Updates.Add(update);
            Of(update.UserId).RemoveAll(license => update.Remove.Contains(license.SkuId) || update.Assign.Any(grant => grant.SkuId == license.SkuId));
            Of(update.UserId).AddRange(update.Assign.Select(grant => Give(update.UserId, grant)));
        }

        OnChanged?.Invoke();
        return Task.FromResult(new LicenseAnswer(Warnings));
    }

    public void Give(Guid user, string skuId) => Of(user).Add(Give(user, new LicenseGrant(skuId, [])));

    private PartnerCustomerUserLicense Give(Guid user, LicenseGrant grant)
    {
        var sku = Skus.Single(one => one.SkuId == grant.SkuId);
        return new PartnerCustomerUserLicense
        {
            UserId = user,
            SkuId = sku.SkuId,
            ProductName = sku.ProductName,
            PartNumber = sku.PartNumber,
            LicenseGroup = sku.LicenseGroup,
            ServicePlans = [.. sku.ServicePlans.Where(plan => !grant.ExcludedPlans.Contains(plan.PlanId))],
        };
    }

    private List<PartnerCustomerUserLicense> Of(Guid user)
    {
        if (!Held.TryGetValue(user, out var held))
        {
            Held[user] = held = [];
        }

        return held;
    }

    private void Note(string call)
    {
        lock (gate)
        {
            Calls.Add(call);
        }
    }
}
