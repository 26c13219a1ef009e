using System.Collections.Generic;
using System.Threading.Tasks;
using PartnerRelationships.Fuzz.Mutation;

namespace PartnerRelationships.Fuzz.Running;

/// <summary>A parser of outside input.</summary>
internal interface IFuzzTarget
{
    /// <summary>What it reads, in one word.</summary>
    string Name { get; }

    /// <summary>Inputs that it accepts, to begin with.</summary>
    IReadOnlyList<byte[]> Corpus { get; }

    /// <summary>Makes others of them.</summary>
    IMutator Mutator { get; }

    /// <summary>Has the parser read an input.</summary>
    /// <exception cref="PartnerRelationshipsException">It refuses the input, as it should refuse what it cannot read.</exception>
    /// <exception cref="BrokenPromiseException">It accepts the input, but lost or invented something.</exception>
    Task FeedAsync(byte[] input);
}
