# Tasks at stations.
