using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Files;

namespace PartnerRelationships.Core.ExitPacks;

/// <summary>Writes what there is of customers into a folder each, for themselves or for their next partner. Reads the service and changes nothing there. One for
/// a command; several customers at once.</summary>
/// <param name="ports">The outside.</param>
/// <param name="files">The forms of the files.</param>
/// <param name="root">The folder of all, absolute; it is made when it is not there.</param>
/// <param name="isDetailed">Whether each user is asked for its licences: a request for each of them.</param>
public sealed class ExitPackDesk(IExitPackPorts ports, IExitPackFiles files, string root, bool isDetailed = false)
{
    private readonly PackReading reading = new(ports, isDetailed);

    /// <summary>The customer's pack where it is there and complete, with the users' licences if they are wanted; null otherwise.</summary>
    /// <exception cref="InvalidInputException">It cannot be read (ExitPackNotWritten).</exception>
    public CustomerExitPack? FindComplete(Guid customerId) => Guarded(() =>
    {
        var folder = new PackFolder(files, root, customerId);
        return folder.FindComplete(ports.Profile.TenantId) is { } kept && (!isDetailed || kept.Pack.IsDetailed) ? kept.Pack with { Folder = folder.Path, IsWritten = false } : null;
    });

    /// <summary>Reads a customer and writes its pack, in place of one that is there.</summary>
    /// <exception cref="NotFoundException">There is no such tenant.</exception>
    /// <exception cref="NoRelationshipException">The tenant is not a customer of this partner: nothing of it can be read.</exception>
    /// <exception cref="ConflictException">Its folder has something else in it (ExitPackFolderTaken).</exception>
    /// <exception cref="InvalidInputException">It cannot be written (ExitPackNotWritten).</exception>
    public async Task<CustomerExitPack> ExportAsync(Guid customerId, CancellationToken cancellationToken)
    {
        var customer = await ports.Customers.GetAsync(customerId, cancellationToken).ConfigureAwait(false);
        var parts = await reading.ReadAsync(customer, cancellationToken).ConfigureAwait(false);
        var (pack, folder) = (PackOf(customer, parts), new PackFolder(files, root, customerId));
        return Guarded(() =>
        {
            OwnFile.CreateFolder(root);
            folder.Write(parts, written => new ExitPackManifest(ports.Profile.TenantId, pack, parts.All(part => part.IsSettled), written));
            return pack with { Folder = folder.Path, IsWritten = true };
        });
    }

    /// <summary>Writes the index of all packs in the folder, whichever run wrote them.</summary>
    /// <exception cref="InvalidInputException">It cannot be written (ExitPackNotWritten).</exception>
    public void WriteIndex() => Guarded(() =>
    {
        var packs = Directory.Exists(root) ? Packs() : [];
        if (packs.Count > 0)
        {
            AtomicFile.Write(Path.Combine(root, "index.json"), stream => files.WriteJson(stream, packs), overwrite: true);
            AtomicFile.Write(Path.Combine(root, "index.csv"), stream => files.WriteTable(stream, packs), overwrite: true);
        }

        return true;
    });

    private List<CustomerExitPack> Packs() =>
        [.. Directory.EnumerateDirectories(root).Select(folder => Guid.TryParse(Path.GetFileName(folder), out var id) ? new PackFolder(files, root, id).Find()?.Pack : null)
            .OfType<CustomerExitPack>().OrderBy(pack => pack.Name, StringComparer.OrdinalIgnoreCase).ThenBy(pack => pack.CustomerId)];

    private CustomerExitPack PackOf(PartnerCustomer customer, IReadOnlyList<PackPart> parts) => new()
    {
        CustomerId = customer.CustomerId,
        Name = customer.Name,
        Domain = customer.Domain,
        Subscriptions = CountOf(parts, PackReading.Subscriptions),
        Entitlements = CountOf(parts, PackReading.Entitlements),
        Users = CountOf(parts, PackReading.Users),
        DeletedUsers = CountOf(parts, PackReading.DeletedUsers),
        Licenses = CountOf(parts, PackReading.Licenses),
        UserLicenses = CountOf(parts, PackReading.UserLicenses),
        IsDetailed = isDetailed,
        Domains = CountOf(parts, PackReading.Domains),
        Agreements = CountOf(parts, PackReading.Agreements),
        Missing = [.. parts.SelectMany(part => part.AllMissing)],
        ReadOn = ports.Clock.Now,
    };

    private static int? CountOf(IReadOnlyList<PackPart> parts, string name) => parts.SingleOrDefault(part => part.Name == name)?.Count;

    private T Guarded<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InvalidInputException("ExitPackNotWritten", $"The exit pack cannot be written to {root}: {error.Message}", inner: error);
        }
    }
}
