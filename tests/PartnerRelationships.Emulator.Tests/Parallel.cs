// Most of these tests wait for other processes: more of them at a time than a small machine has processors.
[assembly: CollectionBehavior(MaxParallelThreads = 4)]
