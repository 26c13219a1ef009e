using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Profiles;

namespace PartnerRelationships.Core.Tests.Fakes;

/// <summary>One customer's profiles in memory; each change is another version.</summary>
internal sealed class FakeProfiles : ICustomerProfiles
{
    private int version = 1;

    public List<string> Calls { get; } = [];

    public CustomerBillingProfile Kept { get; private set; } = new() { CompanyName = "Kék Tó Kft.", Email = "a@kekto.example", Culture = "hu-HU", Language = "hu", Address = new() { City = "Győr", FirstName = "Anna" }, ETag = "1" };

    /// <summary>What happens before a change is looked at.</summary>
    public Action? OnUpdating { get; set; }

    /// <summary>What happens on the way back.</summary>
    public Action? OnUpdated { get; set; }

    public Func<Exception>? OnOrganization { get; set; }

    public Func<Exception>? OnQualifications { get; set; }

    /// <summary>Somebody else's change.</summary>
    public void Change(BillingEdit edit) => Kept = Kept with
    {
        Email = edit.Email ?? Kept.Email,
        CompanyName = edit.CompanyName ?? Kept.CompanyName,
        Address = Kept.Address with { City = edit.City ?? Kept.Address.City, PhoneNumber = edit.PhoneNumber ?? Kept.Address.PhoneNumber },
        ETag = $"{++version}",
    };

    public Task<CustomerBillingProfile> GetBillingAsync(Guid customerId, CancellationToken cancellationToken) => Task.FromResult(Note("billing", Kept with { CustomerId = customerId }));

    public Task<CustomerBillingProfile> UpdateBillingAsync(CustomerBillingProfile before, BillingEdit edit, RequestTicket ticket, CancellationToken cancellationToken)
    {
        Calls.Add("update");
        OnUpdating?.Invoke();
        if (before.ETag != Kept.ETag)
        {
            throw new ConflictException("EtagStale", "Etag is no longer valid");
        }

        Change(edit);
        OnUpdated?.Invoke();
        return Task.FromResult(Kept);
    }

    public Task<CustomerCompany> GetOrganizationAsync(Guid customerId, CancellationToken cancellationToken) => OnOrganization is { } error
        ? throw error()
        : Task.FromResult(Note("organization", new CustomerCompany { Address = new CustomerAddress { City = "Győr" }, TechnicalMails = ["t@kekto.example"] }));

    public Task<IReadOnlyList<string>> ListDomainsAsync(Guid customerId, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<string>>(Note<string[]>("domains", ["kekto.example"]));

    public Task<IReadOnlyList<CustomerQualification>> ListQualificationsAsync(Guid customerId, CancellationToken cancellationToken) => OnQualifications is { } error
        ? throw error()
        : Task.FromResult<IReadOnlyList<CustomerQualification>>([new() { Qualification = "None" }]);

    private T Note<T>(string call, T answer)
    {
        Calls.Add(call);
        return answer;
    }
}
