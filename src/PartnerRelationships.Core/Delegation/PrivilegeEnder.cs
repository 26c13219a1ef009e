using System;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Accounts.Journal;
using PartnerRelationships.Core.Connections;

namespace PartnerRelationships.Core.Delegation;

/// <summary>The end of a customer's delegated administrative privileges, checked and not yet sent.</summary>
/// <param name="Customer">The customer as it was read.</param>
public sealed record PrivilegeEnd(PartnerCustomer Customer)
{
    /// <summary>Whether there are none left. If the service does not say, they are ended anyway.</summary>
    public bool IsNothing => Customer.AllowsDelegatedAccess == false;

    internal AccountChange ToEntry() => new(Customer.CustomerId, "RemoveDelegatedAdminPrivilege", Customer.CustomerId.ToString())
    {
        SubjectName = Customer.Name,
        Fields = [new FieldChange("delegatedAdmin", IsNothing ? null : "granted", null)],
    };
}

/// <summary>Ends delegated administrative privileges (DAP), the rights of before (contract §5.8, §6.3). One for a command.</summary>
public sealed class PrivilegeEnder(IDelegationPorts ports)
{
    private readonly ChangeJournal journal = new(ports);
    private readonly ReadingBack readingBack = new(ports.Clock);

    /// <summary>Reads a customer, and looks whether it grants any.</summary>
    /// <exception cref="AccessDeniedException">An application signed in alone (AppOnlyNotSupported).</exception>
    /// <exception cref="NotFoundException">There is no such customer.</exception>
    public async Task<PrivilegeEnd> PlanAsync(Guid customerId, CancellationToken cancellationToken)
    {
        ports.SignIn.RequireUser("Ending delegated administrative privileges");
        return new PrivilegeEnd(await ports.Customers.GetAsync(customerId, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Ends them; where there are none, what an earlier run left in doubt is settled.</summary>
    /// <returns>The customer, read back.</returns>
    /// <exception cref="PartnerRelationshipsException">The service refuses; the outcome is unknown (ChangeInDoubt); or it accepted the change and does not show it
    /// (ChangeNotConfirmed).</exception>
    public async Task<PartnerCustomer> CarryOutAsync(PrivilegeEnd end, CancellationToken cancellationToken)
    {
        if (end.IsNothing)
        {
            await journal.SettleAsync(end.ToEntry(), _ => Task.FromResult(true), cancellationToken).ConfigureAwait(false);
            return end.Customer;
        }

        var last = end.Customer;
        await journal.CarryOutAsync(
            end.ToEntry(),
            (ticket, token) => ports.DelegatedAdminPrivileges.EndAsync(last.CustomerId, ticket, token),
            token => readingBack.AwaitAsync($"the delegated privileges of {end.Customer.Name}", IsOverAsync, token),
            IsOverAsync,
            cancellationToken).ConfigureAwait(false);
        return last;

        async Task<bool> IsOverAsync(CancellationToken token) => (last = await ports.Customers.GetAsync(last.CustomerId, token).ConfigureAwait(false)).AllowsDelegatedAccess == false;
    }
}
