using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace PartnerRelationships.Core.ExitPacks;

/// <summary>A part of a pack: objects of one kind, or the reason why there are none.</summary>
internal abstract class PackPart(string name)
{
    /// <summary>What its files are called.</summary>
    public string Name => name;

    /// <summary>How many objects; null if it could not be read.</summary>
    public abstract int? Count { get; }

    /// <summary>Why it could not be read; null if it was.</summary>
    public CustomerPartMissing? Missing { get; protected init; }

    /// <summary>The same, and what its objects say that is missing in them.</summary>
    public virtual IEnumerable<CustomerPartMissing> AllMissing => Missing is { } missing ? [missing] : [];

    /// <summary>Whether reading it again would bring nothing more.</summary>
    public bool IsSettled { get; protected init; } = true;

    /// <summary>Writes its files, if it has any.</summary>
    /// <param name="files">The forms.</param>
    /// <param name="write">Writes a file of that name.</param>
    public abstract void Write(IExitPackFiles files, Action<string, Action<Stream>> write);

    /// <summary>Reads one.</summary>
    /// <exception cref="AuthenticationFailedException">The sign-in ended: nothing else can be read either.</exception>
    public static async Task<PackPart> ReadAsync<T>(string name, Func<Task<IReadOnlyCollection<T>>> read)
    {
        try
        {
            return new Rows<T>(name, await read().ConfigureAwait(false));
        }
        catch (PartnerRelationshipsException error) when (error is not AuthenticationFailedException)
        {
            return new Rows<T>(name, error);
        }
    }

    private sealed class Rows<T> : PackPart
    {
        private readonly IReadOnlyCollection<T>? items;

        public Rows(string name, IReadOnlyCollection<T> items)
            : base(name) => this.items = items;

        // What was refused is refused tomorrow too, until somebody grants it; what the service was too busy for is not.
        public Rows(string name, PartnerRelationshipsException error)
            : base(name)
        {
            Missing = new CustomerPartMissing { Part = name, ErrorId = error.ErrorId, Reason = error.Message, RecommendedAction = error.RecommendedAction };
            IsSettled = error is AccessDeniedException or WrongConnectionException or NotFoundException;
        }

        public override IEnumerable<CustomerPartMissing> AllMissing => items is null ? base.AllMissing
            : items.OfType<CustomerRelationship>().SelectMany(ties => ties.Missing).Select(part => part with { Part = $"{Name}: {part.Part}" });

        public override int? Count => items?.Count;

        public override void Write(IExitPackFiles files, Action<string, Action<Stream>> write)
        {
            if (items is not null)
            {
                write(Name + ".json", stream => files.WriteJson(stream, items));
                write(Name + ".csv", stream => files.WriteTable(stream, items));
            }
        }
    }
}
