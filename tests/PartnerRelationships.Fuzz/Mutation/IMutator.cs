using System;

namespace PartnerRelationships.Fuzz.Mutation;

/// <summary>Makes of an input another one: the same for the same input and the same chance.</summary>
internal interface IMutator
{
    /// <summary>A copy of the bytes in which something is different.</summary>
    byte[] Mutate(byte[] input, Random random);
}
