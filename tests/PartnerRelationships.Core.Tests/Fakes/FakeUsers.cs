using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Users;

namespace PartnerRelationships.Core.Tests.Fakes;

/// <summary>Users in memory; a test puts an error before or behind a change.</summary>
internal sealed class FakeUsers : ICustomerUsers
{
    public List<PartnerCustomerUser> Kept { get; } = [];

    public List<string> Calls { get; } = [];

    public List<string> Passwords { get; } = [];

    /// <summary>What happens on the way there.</summary>
    public Action? OnChange { get; set; }

    /// <summary>What happens on the way back.</summary>
    public Action? OnChanged { get; set; }

    /// <summary>What happens to a question.</summary>
    public Action? OnAsk { get; set; }

    public Task ListAsync(Guid customerId, bool deleted, IResultSink<PartnerCustomerUser> sink, CancellationToken cancellationToken)
    {
        OnAsk?.Invoke();
        Calls.Add("list");
        Kept.Where(user => user.CustomerId == customerId && user.State == "inactive" == deleted).ToList().ForEach(sink.Write);
        return Task.CompletedTask;
    }

    public Task<PartnerCustomerUser> GetAsync(Guid customerId, Guid userId, CancellationToken cancellationToken)
    {
        OnAsk?.Invoke();
        Calls.Add("get");
        return Task.FromResult(Kept.Find(user => user.UserId == userId) ?? throw new NotFoundException("UserNotFound", "No."));
    }

    public Task<PartnerCustomerUser> CreateAsync(Guid customerId, UserCreation creation, RequestTicket ticket, CancellationToken cancellationToken)
    {
        Passwords.Add(new NetworkCredential("", creation.Password.Password).Password);
        return Change("create", new PartnerCustomerUser { CustomerId = customerId, UserId = Guid.NewGuid(), State = "active" }, creation.Fields);
    }

    public Task<PartnerCustomerUser> UpdateAsync(Guid customerId, Guid userId, UserEdit edit, RequestTicket ticket, CancellationToken cancellationToken) => Change("update", Find(userId), edit);

    public Task<PartnerCustomerUser> ResetPasswordAsync(Guid customerId, Guid userId, UserPassword password, RequestTicket ticket, CancellationToken cancellationToken)
    {
        Passwords.Add(new NetworkCredential("", password.Password).Password);
        return Change("reset", Find(userId), new UserEdit());
    }

    public Task DeleteAsync(Guid customerId, Guid userId, RequestTicket ticket, CancellationToken cancellationToken) => Change("delete", Find(userId) with { State = "inactive" }, new UserEdit());

    public Task<PartnerCustomerUser> RestoreAsync(Guid customerId, Guid userId, RequestTicket ticket, CancellationToken cancellationToken) => Change("restore", Find(userId) with { State = "active" }, new UserEdit());

    private PartnerCustomerUser Find(Guid userId) => Kept.Single(user => user.UserId == userId);

    private Task<PartnerCustomerUser> Change(string call, PartnerCustomerUser user, UserEdit edit)
    {
        Calls.Add(call);
        OnChange?.Invoke();
        var changed = user with
        {
            UserPrincipalName = edit.UserPrincipalName ?? user.UserPrincipalName,
            DisplayName = edit.DisplayName ?? user.DisplayName,
            FirstName = edit.FirstName ?? user.FirstName,
            UsageLocation = edit.UsageLocation ?? user.UsageLocation,
        };
        Kept.RemoveAll(kept => kept.UserId == user.UserId);
        Kept.Add(changed);
        OnChanged?.Invoke();
        return Task.FromResult(changed);
    }
}
